using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>Reads what one member of a typed input becomes, from its type and its attributes.</summary>
internal sealed class FeatureReader(INamedTypeSymbol network, Site site, List<Problem> problems)
{
    private const string OrIgnore = "or leave it out with [Ignore]";

    /// <summary>Whether something could not be read, which the compiler reports.</summary>
    public bool Incomplete { get; private set; }

    /// <summary>Whether a type is not a feature itself but holds members that are.</summary>
    public bool IsNested(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && !IsNumber(type) && type.SpecialType == SpecialType.None
            && !IsForeign(type) && InlineLength(type) is null && !type.AllInterfaces.Any(static parent => parent.SpecialType == SpecialType.System_Collections_IEnumerable);

    // Of the framework's types, those hold features whose fields can be read, as Vector3's. What the properties of others say is about the value, as BigInteger's IsEven.
    private static bool IsForeign(ITypeSymbol type)
        => TypeNames.IsOfFramework(type) && (TypeNames.IsInSystem(type) || !type.GetMembers().OfType<IFieldSymbol>().Any(static field => !field.IsStatic && InputReader.IsPublic(field)));

    /// <summary>Reads a member; null where it can be no feature, which is then a problem.</summary>
    public Feature? Read(ITypeSymbol type, FeatureSettings settings, string title)
    {
        if (settings.Names.Any(name => IsHalfTyped(settings.Get(name)!)))
        {
            Incomplete = true;
            return null;
        }

        if (type is IArrayTypeSymbol array)
            return ReadArray(array, settings, title);
        if (InlineLength(type) is { } length)
            return ReadInline((INamedTypeSymbol)type, length, settings, title);

        ITypeSymbol? underlying = (type as INamedTypeSymbol) is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;
        ITypeSymbol kind = underlying ?? type;
        bool canBeNull = underlying is not null || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
        if (IsNumber(kind))
            return ReadNumber(kind, canBeNull, settings, title);
        if (kind.SpecialType == SpecialType.System_Boolean)
            return ReadFlag(canBeNull, settings, title);
        if (canBeNull)
            return Refuse(title, $"it can be null, which only numbers and bool can say with [Default]; make it one that cannot, {OrIgnore}");
        if (kind.TypeKind == TypeKind.Enum)
            return ReadEnum((INamedTypeSymbol)kind, settings, title);
        if (kind.SpecialType == SpecialType.System_String)
            return ReadText(settings, title);
        if (TypeNames.IsSystem(kind) && kind.Name is "DateOnly" or "TimeOnly" or "DateTime" or "DateTimeOffset")
            return ReadDate(kind, settings, title);

        return Refuse(title, $"it is {TypeNames.Short(type)}, of which no number is known to be made; give its type members that are features, {OrIgnore}");
    }

    /// <summary>Whether a member bears no attributes but those that mean something on its kind; if not, that is a problem.</summary>
    public bool Takes(FeatureSettings settings, string title, string kind, string[] meaningful)
    {
        if (settings.Names.FirstOrDefault(name => !meaningful.Contains(name)) is not { } idle)
            return true;

        Report(idle, title, $"it means nothing on {kind}; take it away");
        return false;
    }

    private NumberFeature? ReadNumber(ITypeSymbol kind, bool canBeNull, FeatureSettings settings, string title)
    {
        if (!Takes(settings, title, "a number", ["Default", "Log", "Scale", "Standardize"]) || !TryDefault(canBeNull, settings, title, out double? other))
            return null;

        ScaleRange? scale = null;
        if (settings.Has("Scale"))
        {
            (double min, double max) = (settings.Number("Scale", 0) ?? 0, settings.Number("Scale", 1) ?? 0);
            if (!(min < max) || double.IsInfinity(max - min))
                return Report("Scale", title, $"it goes from {Literal.Text(min)} to {Literal.Text(max)}, and must go from a number to a greater one");

            scale = new ScaleRange(min, max);
        }

        if (settings.Has("Scale") && settings.Has("Standardize"))
            return Report("Standardize", title, "[Scale] scales it already; take one of them away");
        if (settings.Has("Log") && other <= -1)
            return Report("Default", title, $"[Log] takes ln(1 + x), which {Literal.Text(other)} has none of; it must be more than -1");
        return new NumberFeature { IsFloat = kind.SpecialType == SpecialType.System_Single, Default = other, IsLog = settings.Has("Log"), Scale = scale, Standardizes = settings.Has("Standardize") };
    }

    private FlagFeature? ReadFlag(bool canBeNull, FeatureSettings settings, string title)
        => Takes(settings, title, "a bool", ["Default"]) && TryDefault(canBeNull, settings, title, out double? other) ? new FlagFeature(other) : null;

    private bool TryDefault(bool canBeNull, FeatureSettings settings, string title, out double? other)
    {
        other = settings.Number("Default", 0);
        if (canBeNull && other is null)
            Refuse(title, $"it can be null; say what it counts as then with [Default(0)], {OrIgnore}");
        else if (!canBeNull && other is not null)
            Report("Default", title, "the member is never null; take it away");
        else if (other is { } value && (double.IsNaN(value) || float.IsInfinity((float)value)))
            Report("Default", title, $"{Literal.Text(value)} is no finite number");
        else
            return true;
        return false;
    }

    private ChoiceFeature? ReadEnum(INamedTypeSymbol kind, FeatureSettings settings, string title)
    {
        if (!Takes(settings, title, "an enum", []))
            return null;
        if (kind.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "FlagsAttribute" } flags && TypeNames.IsInSystem(flags)))
            return Refuse<ChoiceFeature>(title, $"it is an enum of [Flags], whose values are sums of members; make it a bool for each, {OrIgnore}");

        if (TypeNames.Obstacle(kind, network) is { } obstacle)
            return Refuse<ChoiceFeature>(title, $"{obstacle}, {OrIgnore}");

        EquatableArray<Choice> choices = new(Choices(kind).GroupBy(static choice => choice.Value).Select(static same => same.First().Choice));
        return choices.Count > 0 ? new ChoiceFeature(TypeNames.Full(kind), choices) : Refuse<ChoiceFeature>(title, $"its enum has no members; give it some, {OrIgnore}");
    }

    /// <summary>The members of an enum in the order of its declaration.</summary>
    public static IEnumerable<(object Value, Choice Choice)> Choices(INamedTypeSymbol kind)
        => kind.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue && field.Name.Length > 0)
            .Select(field => (field.ConstantValue!, new Choice(field.Name, TypeNames.IsObsolete(field) ? $"({TypeNames.Full(kind)})({Literal.Text(field.ConstantValue!)})" : $"{TypeNames.Full(kind)}.{TypeNames.Identifier(field.Name)}")));

    private ChoiceFeature? ReadText(FeatureSettings settings, string title)
    {
        if (!settings.Has("Categories"))
            return Refuse<ChoiceFeature>(title, $"it is a string; list the texts that it can be with [Categories(\"...\")], {OrIgnore}");
        if (!Takes(settings, title, "a string", ["Categories"]))
            return null;

        IReadOnlyList<object?> texts = settings.Values("Categories");
        if (texts.Count == 0)
            return Report<ChoiceFeature>("Categories", title, "it lists nothing; there is at least one text");
        if (texts.Any(static text => text is null))
            return Report<ChoiceFeature>("Categories", title, "null is no text");
        if (texts.GroupBy(static text => text).FirstOrDefault(static same => same.Count() > 1) is { } twice)
            return Report<ChoiceFeature>("Categories", title, $"it lists \"{twice.Key}\" twice");
        return new ChoiceFeature("string", new EquatableArray<Choice>(texts.Select(static text => new Choice((string)text!, Literal.String((string)text!)))));
    }

    private CyclicFeature? ReadDate(ITypeSymbol kind, FeatureSettings settings, string title)
    {
        if (!settings.Has("Cyclic"))
            return Refuse<CyclicFeature>(title, $"it is {TypeNames.Short(kind)}; name what matters of it with [Cyclic({(kind.Name == "TimeOnly" ? "Cycle.Hour" : "Cycle.Weekday, Cycle.Month")})], {OrIgnore}");
        if (!Takes(settings, title, "a date or time", ["Cyclic"]))
            return null;

        List<int> cycles = [.. settings.Values("Cyclic").OfType<int>()];
        if (cycles.Count == 0)
            return Report<CyclicFeature>("Cyclic", title, "it names no cycle; there is at least one");
        if (cycles.FirstOrDefault(static cycle => !Enum.IsDefined(typeof(CycleKind), cycle)) is not 0 and var unknown)
            return Report<CyclicFeature>("Cyclic", title, $"{unknown} is no cycle; there are {string.Join(", ", Enum.GetNames(typeof(CycleKind)))}");
        if (cycles.Distinct().Count() < cycles.Count)
            return Report<CyclicFeature>("Cyclic", title, "it names a cycle twice");
        if (cycles.Select(static cycle => (CycleKind)cycle).Where(cycle => kind.Name switch { "DateOnly" => cycle == CycleKind.Hour, "TimeOnly" => cycle != CycleKind.Hour, _ => false }).ToList() is { Count: > 0 } missing)
            return Report<CyclicFeature>("Cyclic", title, $"a {kind.Name} has no {missing[0]}");
        return new CyclicFeature(new EquatableArray<int>(cycles), kind.Name == "TimeOnly");
    }

    private SequenceFeature? ReadArray(IArrayTypeSymbol array, FeatureSettings settings, string title)
    {
        if (array.Rank != 1 || array.ElementType is IArrayTypeSymbol)
            return Refuse<SequenceFeature>(title, $"it is an array of several dimensions; make it one of one dimension, {OrIgnore}");
        if (array.NullableAnnotation == NullableAnnotation.Annotated)
            return Refuse<SequenceFeature>(title, $"it can be null, and its elements are needed; make it one that cannot, {OrIgnore}");
        if (!settings.Has("FixedLength"))
            return Refuse<SequenceFeature>(title, $"it is an array; say how many elements it has with [FixedLength(4)], {OrIgnore}");
        int length = (int)(settings.Number("FixedLength", 0) ?? 0);
        if (length < 1)
            return Report<SequenceFeature>("FixedLength", title, $"it says {length}; an array that is a feature has at least 1 element");

        return ReadElement(array.ElementType, settings, title) is { } element ? new SequenceFeature(element, length, $"{TypeNames.Full(array.ElementType)}[]", IsInline: false) : null;
    }

    private SequenceFeature? ReadInline(INamedTypeSymbol type, int length, FeatureSettings settings, string title)
    {
        if (settings.Has("FixedLength"))
            return Report<SequenceFeature>("FixedLength", title, "an [InlineArray] has its length by itself; take it away");

        ITypeSymbol? held = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static field => !field.IsStatic)?.Type;
        return held is not null && ReadElement(held, settings, title) is { } element ? new SequenceFeature(element, length, TypeNames.Full(type), IsInline: true) : null;
    }

    private Feature? ReadElement(ITypeSymbol type, FeatureSettings settings, string title)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            Incomplete = true;
            return null;
        }

        return IsNested(type) || InlineLength(type) is not null
            ? Refuse(title, $"its elements are {TypeNames.Short(type)}; the elements of an array are numbers, bool, enums, texts or dates. Make them so, {OrIgnore}")
            : Read(type, settings.Without("FixedLength"), title);
    }

    private static bool IsNumber(ITypeSymbol type)
        => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
            || (TypeNames.IsSystem(type) && type.Name is "Half" or "Int128" or "UInt128");

    private static int? InlineLength(ITypeSymbol type)
        => type.TypeKind != TypeKind.Struct ? null : type.GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace.Name: "Runtime" } })
            .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as int?)
            .FirstOrDefault(static length => length > 0);

    private static bool IsHalfTyped(AttributeData attribute)
        => attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error || (argument.Kind == TypedConstantKind.Array && !argument.IsNull && argument.Values.Any(static value => value.Kind == TypedConstantKind.Error)));

    private Feature? Refuse(string title, string reason) => Refuse<Feature>(title, reason);

    private T? Refuse<T>(string title, string reason)
        where T : Feature
    {
        problems.Add(new Problem(Rules.NotAFeature, site, title, reason));
        return null;
    }

    private NumberFeature? Report(string attribute, string title, string reason) => Report<NumberFeature>(attribute, title, reason);

    private T? Report<T>(string attribute, string title, string reason)
        where T : Feature
    {
        problems.Add(new Problem(Rules.FeatureSetting, site, attribute, title, reason));
        return null;
    }
}
