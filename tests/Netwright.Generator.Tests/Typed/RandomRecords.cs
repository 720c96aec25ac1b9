using System.Globalization;
using System.Text;

namespace Netwright.Generator.Tests.Typed;

/// <summary>Makes input types of every kind with samples of them, as C#: the same ones from the same seed.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] Numbers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "float", "double", "decimal", "System.Half", "System.Int128", "System.UInt128"];

    private static readonly string[] Words = ["usa", "europe", "japan", "a \\\"quoted\\\" one", "ä\\n数", ""];

    private readonly Random random = new(seed);
    private readonly StringBuilder types = new();
    private int count;

    /// <summary>What all of them use.</summary>
    public const string Shared = """
        public enum Colour { Red, Green = 7, @class = -3, Crimson = Red }

        public enum Wide : ulong { Small, Big = ulong.MaxValue }

        [System.Runtime.CompilerServices.InlineArray(3)]
        public struct Three { private float first; }

        [System.Runtime.CompilerServices.InlineArray(2)]
        public struct TwoFlags { private bool first; }

        """;

    /// <summary>The next type, its network and a method that makes a sample: the text, and the type's name.</summary>
    public (string Program, string Name) Next()
    {
        types.Clear();
        (string name, string value) = Type(depth: 0);
        types.Append($$"""
            [Netwright.Network<{{name}}, float>]
            [Netwright.Dense(1)]
            public partial class {{name}}Network
            {
                public static object Make() => {{value}};

                public static float[] Packed(object sample)
                {
                    float[] input = new float[InputLength];
                    Pack(({{name}})sample, input);
                    return input;
                }
            }

            """);
        return (types.ToString(), name);
    }

    private (string Name, string Value) Type(int depth)
    {
        string name = $"Record{seed}x{count++}";
        List<(string Attributes, string Type, string Name, string Value)> members = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i =>
        {
            (string attributes, string type, string value) = Member(depth);
            return (attributes, type, i == 2 ? "@event" : $"M{i}", value);
        })];
        if (random.Next(3) == 0)
            members.Insert(random.Next(members.Count), ("[Netwright.Ignore] ", "object", "Ignored", "new object()"));

        string parameters = string.Join(", ", members.Select(static member => $"{member.Attributes}{member.Type} {member.Name}"));
        string arguments = string.Join(", ", members.Select(static member => member.Value));
        string settings = string.Join(", ", members.Select(static member => $"{member.Name} = {member.Value}"));
        string properties = string.Concat(members.Select(static member => $"    {member.Attributes}public required {member.Type} {member.Name} {{ get; set; }}\n"));
        string fields = string.Concat(members.Select(static member => $"    {member.Attributes}public {member.Type} {member.Name};\n"));
        (string declaration, string sample) = random.Next(6) switch
        {
            0 => ($"public record {name}({parameters});\n", $"new {name}({arguments})"),
            1 => ($"public readonly record struct {name}({parameters});\n", $"new {name}({arguments})"),
            2 => ($"public class {name}\n{{\n{properties}}}\n", $"new {name} {{ {settings} }}"),
            3 => ($"public struct {name}\n{{\n{fields}}}\n", $"new {name} {{ {settings} }}"),
            4 => ($"public record {name}({parameters})\n{{\n    public float Last = 0.5f;\n}}\n", $"new {name}({arguments})"),
            _ => ($"public class {name}Base\n{{\n{properties}}}\n\npublic sealed class {name} : {name}Base\n{{\n    public int Own {{ get; init; }} = 3;\n\n    public float Of(int index) => index;\n}}\n", $"new {name} {{ {settings} }}"),
        };
        types.Append(declaration);
        return (name, sample);
    }

    private (string Attributes, string Type, string Value) Member(int depth)
    {
        switch (random.Next(depth < 3 ? 10 : 9))
        {
            case 0:
                return Sequence();
            case 1:
                return random.Next(2) == 0 ? ("[Netwright.Scale(-2, 2)] ", "Three", "Samples.Three(0.5f, -1f, 2f)") : ("", "TwoFlags", "Samples.Flags(true, false)");
            case 9:
                (string name, string value) = Type(depth + 1);
                return ("", name, value);
            default:
                return Scalar();
        }
    }

    private (string Attributes, string Type, string Value) Sequence()
    {
        (string attributes, string type, string value) = Scalar();
        int length = random.Next(1, 5);
        return ($"[Netwright.FixedLength({length})] {attributes}", $"{type}[]", $"new {type}[] {{ {string.Join(", ", Enumerable.Repeat(value, length))} }}");
    }

    private (string Attributes, string Type, string Value) Scalar()
    {
        switch (random.Next(9))
        {
            case 0:
                return ("", "bool", random.Next(2) == 0 ? "true" : "false");
            case 1:
                return ("[Netwright.Default(0.5)] ", "bool?", Pick(["true", "false", "null"]));
            case 2:
                return random.Next(2) == 0 ? ("", "Colour", Pick(["Colour.Red", "Colour.Green", "Colour.@class"])) : ("", "Wide", Pick(["Wide.Small", "Wide.Big"]));
            case 3:
                return ($"[Netwright.Categories({string.Join(", ", Words.Select(static word => $"\"{word}\""))})] ", "string", $"\"{Pick(Words)}\"");
            case 4:
                return ($"[Netwright.Cyclic({Pick(["Netwright.Cycle.Hour", "Netwright.Cycle.Weekday, Netwright.Cycle.Hour", "Netwright.Cycle.Month"])})] ", Pick(["System.DateTime", "System.DateTimeOffset"]), $"new System.DateTime({random.Next(1900, 2100)}, {random.Next(1, 13)}, {random.Next(1, 29)}, {random.Next(24)}, {random.Next(60)}, 0, System.DateTimeKind.Utc)");
            case 5:
                return random.Next(2) == 0
                    ? ("[Netwright.Cyclic(Netwright.Cycle.Hour)] ", "System.TimeOnly", $"new System.TimeOnly({random.Next(24)}, {random.Next(60)})")
                    : ("[Netwright.Cyclic(Netwright.Cycle.Month, Netwright.Cycle.Weekday)] ", "System.DateOnly", $"new System.DateOnly(2024, {random.Next(1, 13)}, {random.Next(1, 29)})");
            default:
                return Number();
        }
    }

    private (string Attributes, string Type, string Value) Number()
    {
        string type = Pick(Numbers), value = $"({type}){random.Next(0, 120)}", attributes = "";
        if (random.Next(3) == 0)
            attributes += "[Netwright.Log] ";
        if (random.Next(3) == 0)
            attributes += string.Create(CultureInfo.InvariantCulture, $"[Netwright.Scale({random.Next(-5, 5)}, {random.Next(6, 9) + 0.1})] ");
        else if (random.Next(3) == 0)
            attributes += "[Netwright.Standardize] ";
        if (random.Next(3) > 0)
            return (attributes, type, value);

        return ($"{attributes}[Netwright.Default(2.5)] ", $"{type}?", random.Next(2) == 0 ? "null" : value);
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
