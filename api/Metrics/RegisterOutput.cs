using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Api.Metrics;

[Name("Register"), Description("A list that an office keeps through the year and that metrics are counted from: services, briefings, channels, complaints as counts.")]
internal sealed class RegisterOutput(AskedAssessment asked, RegisterState register)
{
    [Description("Its code, for example \"services\".")]
    public string Code => register.Definition.Code;

    [Description("Its name in English.")]
    public string Name => register.Definition.Name.English;

    [Description("The same in Thai.")]
    public string NameTh => register.Definition.Name.Thai;

    [Description("Its fields, in the order of form and file: what a form needs to know.")]
    [ListSize(10)]
    public IReadOnlyList<RegisterFieldOutput> Fields() => [.. register.Definition.Fields.Select(field => new RegisterFieldOutput(register.Definition, field))];

    [Paged, Description("Its entries by number; those that stand, unless `where` asks for withdrawn ones. Examples are among them only while no real entry gives a figure.")]
    public Connection<RegisterEntryOutput> Entries(
        [Paged] PageRequest page,
        [Description("Only entries like this; all that stand where left out.")] RegisterEntryFilter? where)
    {
        var all = where?.IsWithdrawn == true ? register.Withdrawn : register.Entries;
        return Paging.Cut([.. all.Where(entry => where?.Admits(entry) != false)], page, $"Register.entries {Code}", entry => PublicAddresses.Number(entry.Number))
            .ToConnection(entry => new RegisterEntryOutput(entry));
    }

    [Description("One entry that stands; null where none has the number.")]
    public RegisterEntryOutput? Entry([Description("Its number in the register, 1 or more.")] int number) => register.Find(number) is { } entry ? new(entry) : null;

    [Description("Where its entries can be fetched as a file that can be taken in again, XLSX.")]
    public string FileUrl => PublicAddresses.Register(asked.Assessment.Key, Code, "xlsx", asked.AskedAsOf);

    [Description("Where the empty template can be fetched, XLSX.")]
    public string TemplateUrl => PublicAddresses.RegisterTemplate(asked.Assessment.Key.FiscalYear, Code);

    [Description("Whether an entry that stands is only an example.")]
    public bool HasSampleData => register.HasSampleData;
}

[Name("RegisterField"), Description("A field of a register: what may be typed into it, and how it is headed.")]
internal sealed class RegisterFieldOutput(RegisterDefinition register, RegisterField defined)
{
    [Description("Its key, for example \"withinTime\".")]
    public string Key => defined.Key;

    [Description("How it is headed, in English.")]
    public string Name => defined.Name.English;

    [Description("The same in Thai: the head of its column in files.")]
    public string NameTh => defined.Name.Thai;

    [Description("What it holds.")]
    public RegisterFieldKind Kind => defined.Kind;

    [Description("Whether it must be filled in.")]
    public bool IsRequired => defined.IsRequired;

    [Description("Whether it tells one entry from another.")]
    public bool IsKey => register.KeyFields.Contains(defined.Key);

    [Description("The smallest number, 0 or more, in its unit; null where it holds none.")]
    public int? Least => defined.Kind == RegisterFieldKind.WholeNumber ? defined.Least : null;

    [Description("The largest number, 1 or more, in its unit; of a text its longest length, 1 or more characters; null where it holds neither.")]
    public int? Most => defined.Most > 0 ? defined.Most : null;

    [Description("The unit of its number, in Thai; null where it has none.")]
    public string? Unit => defined.Unit;

    [Description("Whether its text may have several lines.")]
    public bool HasLines => defined.HasLines;

    [Description("Whether its month or day must lie in the fiscal year.")]
    public bool IsWithinYear => defined.IsWithinYear;

    [Description("Whether its day or month may lie in the future.")]
    public bool MayBePlanned => defined.MayBePlanned;

    [Description("What may be chosen; empty where it holds no choice.")]
    [ListSize(5)]
    public IReadOnlyList<RegisterChoiceOutput> Choices() => [.. defined.Choices.Select(choice => new RegisterChoiceOutput(choice))];

    [Description("What an entry could hold; empty where no example is needed.")]
    public string Example => defined.Example;
}

[Name("RegisterChoice"), Description("One of the words that a field of a register may hold.")]
internal sealed class RegisterChoiceOutput(RegisterChoice choice)
{
    [Description("What is stored, for example \"e-service\".")]
    public string Code => choice.Code;

    [Description("What people read, in English.")]
    public string Name => choice.Name.English;

    [Description("The same in Thai.")]
    public string NameTh => choice.Name.Thai;
}

[Name("RegisterEntry"), Description("An entry of a register, as it stands or stood last. None is changed: a later version says it anew.")]
internal sealed class RegisterEntryOutput(RegisterEntry entry)
{
    [Description("Its number in the register, 1 or more.")]
    public int Number => entry.Number;

    [Description("What it says: the fields that are known, in the order of the register.")]
    [ListSize(6)]
    public IReadOnlyList<RegisterValueOutput> Values() => RegisterValueOutput.Of(entry.Register, entry.Values);

    [Description("One field; null where it is not known.")]
    public string? Value([Description("The key of the field.")] string field) => entry.Values.Text(field);

    [Description("Where that is known from; empty where it was not told.")]
    public string Source => entry.Latest.Source;

    [Description("Whether it is only an example.")]
    public bool IsSample => entry.IsSample;

    [Description("Whether it was withdrawn.")]
    public bool IsWithdrawn => entry.IsWithdrawn;

    [Description("What it said from when on, in order of time.")]
    [ListSize(3)]
    public IReadOnlyList<RegisterVersionOutput> Versions() => [.. entry.Versions.Select(version => new RegisterVersionOutput(entry.Register, version))];
}

[Name("RegisterVersion"), Description("What an entry of a register said from a moment on.")]
internal sealed class RegisterVersionOutput(RegisterDefinition register, RegisterVersion version)
{
    [Description("What it said; empty where it was withdrawn.")]
    [ListSize(6)]
    public IReadOnlyList<RegisterValueOutput> Values() => version.Values is { } values ? RegisterValueOutput.Of(register, values) : [];

    [Description("Whether it was withdrawn.")]
    public bool IsWithdrawn => version.Values is null;

    [Description("Where that is known from; empty where it was not told.")]
    public string Source => version.Source;

    [Description("When, by whom and why it was recorded.")]
    public RecordedOutput Recorded([FromServices] IMapper mapper) => mapper.Map<RecordedOutput>(version.Recorded);
}

[Name("RegisterValue"), Description("A field of an entry that is known.")]
internal sealed class RegisterValueOutput(RegisterField defined, string text)
{
    [Description("The key of the field.")]
    public string Field => defined.Key;

    [Description("The value as it is stored: 2025-03-04 for a day, 2025-03 for a month, the code of a choice.")]
    public string Text => text;

    [Description("The number, 0 or more, in the unit of the field; null where it holds none.")]
    public int? Number => defined.Kind == RegisterFieldKind.WholeNumber ? RegisterValues.Of([new(defined.Key, text)]).Number(defined.Key) : null;

    [Description("The value as people read it, in Thai.")]
    public string Said => defined.Said(text, ThaiFormat.Plain);

    internal static IReadOnlyList<RegisterValueOutput> Of(RegisterDefinition register, RegisterValues values) =>
        [.. register.Fields.Where(field => values.Text(field.Key) is not null).Select(field => new RegisterValueOutput(field, values.Text(field.Key)!))];
}

[Name("RegisterEntryFilter"), Description("Which entries of a register are asked for. Everything that is given must hold.")]
internal sealed class RegisterEntryFilter
{
    [Description("What fields of them say.")]
    public IReadOnlyList<RegisterValueFilter>? Values { get; init; }

    [Description("Where they are known from.")]
    public StringFilter? Source { get; init; }

    [Description("Whether they are only examples.")]
    public bool? IsSample { get; init; }

    [Description("Whether they were withdrawn; those that stand where left out.")]
    public bool? IsWithdrawn { get; init; }

    /// <summary>Whether an entry is asked for.</summary>
    internal bool Admits(RegisterEntry entry) =>
        (Values is null || Values.All(value => value.Is.Admits(entry.Values.Text(value.Field))))
        && Source?.Admits(entry.Latest.Source) != false
        && (IsSample is null || IsSample == entry.IsSample);
}

[Name("RegisterValueFilter"), Description("What a field of an entry must say, as it is stored.")]
internal sealed class RegisterValueFilter
{
    [Description("The key of the field.")]
    public required string Field { get; init; }

    [Description("What it must say.")]
    public required StringFilter Is { get; init; }
}
