using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Netwright.Generator.Tests.Typed;

/// <summary>Packs a sample the slow and obvious way: by reflection, member by member.</summary>
internal static class ReflectionPacking
{
    /// <summary>A sample's features.</summary>
    public static IEnumerable<float> Pack(object sample) => Members(sample.GetType()).SelectMany(member => Member(
        member is FieldInfo field ? field.GetValue(sample) : ((PropertyInfo)member).GetValue(sample),
        member is FieldInfo own ? own.FieldType : ((PropertyInfo)member).PropertyType,
        Attributes(member)));

    // Reflection keeps properties and fields apart; the records that have both have their fields last.
    private static IEnumerable<MemberInfo> Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        IEnumerable<MemberInfo> inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? Members(parent) : [];
        return [.. inherited, .. type.GetProperties(Own).OrderBy(static property => property.MetadataToken), .. type.GetFields(Own).OrderBy(static field => field.MetadataToken)];
    }

    private static Attribute[] Attributes(MemberInfo member)
        => [.. member.GetCustomAttributes(), .. member.DeclaringType!.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Where(parameter => parameter.Name == member.Name).SelectMany(static parameter => parameter.GetCustomAttributes())];

    private static IEnumerable<float> Member(object? value, Type type, Attribute[] attributes)
    {
        if (attributes.OfType<IgnoreAttribute>().Any())
            return [];
        if (value is Array array)
            return array.Cast<object?>().SelectMany(element => Member(element, type.GetElementType()!, attributes));
        if (type.GetCustomAttribute<InlineArrayAttribute>() is not null)
            return ((IEnumerable<object>)type.Assembly.GetType("Samples")!.GetMethod("Elements")!.Invoke(null, [value])!).SelectMany(element => Member(element, element.GetType(), attributes));

        Type kind = Nullable.GetUnderlyingType(type) ?? type;
        switch (value)
        {
            case bool flag:
                return [flag ? 1 : 0];
            case Enum:
                object[] values = [.. kind.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(static field => field.MetadataToken).Select(static field => field.GetValue(null)!).Distinct()];
                return values.Select(other => other.Equals(value) ? 1f : 0f);
            case string text:
                return attributes.OfType<CategoriesAttribute>().Single().Values.Select(other => other == text ? 1f : 0f);
            case DateTime or DateTimeOffset or DateOnly or TimeOnly:
                return attributes.OfType<CyclicAttribute>().Single().Cycles.SelectMany(cycle => Turn(value, cycle));
            case null when kind == typeof(bool):
                return [(float)attributes.OfType<DefaultAttribute>().Single().Value];
            case null or IFormattable:
                return [Number(value, attributes)];
            default:
                return Pack(value);
        }
    }

    private static IEnumerable<float> Turn(object value, Cycle cycle)
    {
        double turn = (value, cycle) switch
        {
            (DateTime date, Cycle.Hour) => date.TimeOfDay.TotalDays,
            (DateTimeOffset date, Cycle.Hour) => date.TimeOfDay.TotalDays,
            (TimeOnly time, Cycle.Hour) => time.Ticks / (double)TimeSpan.TicksPerDay,
            (DateTime date, Cycle.Weekday) => (int)date.DayOfWeek / 7.0,
            (DateTimeOffset date, Cycle.Weekday) => (int)date.DayOfWeek / 7.0,
            (DateOnly date, Cycle.Weekday) => (int)date.DayOfWeek / 7.0,
            (DateTime date, _) => (date.Month - 1) / 12.0,
            (DateTimeOffset date, _) => (date.Month - 1) / 12.0,
            (DateOnly date, _) => (date.Month - 1) / 12.0,
            _ => throw new InvalidOperationException($"{value} has no {cycle}."),
        };
        return [(float)Math.Sin(2 * Math.PI * turn), (float)Math.Cos(2 * Math.PI * turn)];
    }

    private static float Number(object? value, Attribute[] attributes)
    {
        double number = value is null ? attributes.OfType<DefaultAttribute>().Single().Value : double.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (attributes.OfType<LogAttribute>().Any())
            number = Math.Log(1 + number);
        return (float)(attributes.OfType<ScaleAttribute>().SingleOrDefault() is { } scale ? (number - scale.Min) / (scale.Max - scale.Min) : number);
    }
}
