using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Dashboards.Contract;

/// <summary>What the documentation for those who connect tells: everything that can be generated is, so that it cannot be wrong.</summary>
/// <param name="IsThai">Whether it is told in Thai; else in English.</param>
/// <param name="Root">How the program is reached, without a slash at the end.</param>
/// <param name="Limits">What is enforced.</param>
/// <param name="Operations">The names of the operations that the program carries.</param>
/// <param name="Errors">The catalogues of errors, each with a title.</param>
/// <param name="Feeds">The feeds.</param>
/// <param name="Examples">Programs to copy.</param>
/// <param name="Changes">What changed, latest first.</param>
public sealed record ApiGuide(
    bool IsThai,
    string Root,
    IReadOnlyList<GuideLimit> Limits,
    IReadOnlyList<string> Operations,
    IReadOnlyList<GuideErrors> Errors,
    IReadOnlyList<GuideFeed> Feeds,
    IReadOnlyList<GuideExample> Examples,
    IReadOnlyList<GuideChanges> Changes);

/// <summary>A limit that is enforced.</summary>
/// <param name="Name">The name of its setting.</param>
/// <param name="Value">Its value.</param>
/// <param name="Meaning">What it limits, with its unit.</param>
public sealed record GuideLimit(string Name, int Value, BilingualText Meaning);

/// <summary>A closed list of errors.</summary>
/// <param name="Title">Where they are met.</param>
/// <param name="Errors">The errors.</param>
public sealed record GuideErrors(BilingualText Title, IReadOnlyList<GuideError> Errors);

/// <summary>An error with its stable code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">The HTTP status where nothing was executed; nothing where it stands in a payload.</param>
/// <param name="Meaning">What it says.</param>
public sealed record GuideError(string Code, int? Status, BilingualText Meaning);

/// <summary>A feed.</summary>
/// <param name="Table">Name, title, columns.</param>
/// <param name="Filters">What narrows it: name, example, meaning.</param>
public sealed record GuideFeed(DataTable Table, IReadOnlyList<(string Name, string Example, BilingualText Meaning)> Filters);

/// <summary>A program to copy.</summary>
/// <param name="Key">Names it in the page.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Text">The program, with this program's own address.</param>
public sealed record GuideExample(string Key, string FileName, BilingualText Title, string Text);

/// <summary>What changed in a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Kinds">Headings with their lines; a part of a line between backticks is code.</param>
public sealed record GuideChanges(string Version, IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Kinds);

/// <summary>A type of the schema as the reference tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: type, input, enum, union, interface, scalar.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Members">Fields or values.</param>
public sealed record GuideType(string Name, string Kind, BilingualText Meaning, IReadOnlyList<GuideMember> Members);

/// <summary>A field or a value of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; nothing for a value.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Deprecated">Why it should no longer be used, where it should not.</param>
public sealed record GuideMember(string Name, string? Type, BilingualText Meaning, IReadOnlyList<GuideMember> Arguments, string? Deprecated = null);
