// What a typed client writes: this compiles only while the schema means what the program expects.
import { GroupsDocument, PeriodKind, SurveyStatusCode, type CountsQuery, type GroupsQuery, type RecordMutation } from './generated.js';

export function percentages(data: GroupsQuery): (number | null)[] {
  return (data.assessment?.surveys ?? []).flatMap((survey) =>
    survey.groups.map((group) => (group.completion.__typename === 'GroupCompletion' ? group.completion.percent ?? null : null)));
}

export function next(data: CountsQuery): string | null {
  const page = data.assessment?.survey?.counts.pageInfo;
  return page?.hasNextPage ? page.endCursor ?? null : null;
}

export const problems = (data: RecordMutation): string[] => data.recordCount.errors.map((error) => `${error.code}: ${error.messageTh}`);

// @ts-expect-error a figure that may be missing is never simply a number
export const never: number = ({} as CountsQuery).assessment.survey.counts.totalCount;

export const used = [GroupsDocument.kind, PeriodKind.Month, SurveyStatusCode.Behind];
