using System.Text.RegularExpressions;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Garbage;

/// <summary>Makes garbage of valid declarations, the same from the same chance: what half-typed, badly merged and hostile files look like.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Programs =
    [
        .. Networks.All,
        """
        using Netwright;

        namespace MyApp.Models
        {
            public static partial class Outer
            {
                /// <summary>A network.</summary>
                [Network(3, 4, 5), Flatten(Name = "flat"), Dense(units: 20, activation: Activation.Gelu, UseBias = false, KernelInitializer = KernelInitializer.HeNormal)]
                [Activation(Activation.LeakyRelu)]
                [Dropout(0.25, Name = "drop")]
                [LayerNormalization(Epsilon = 1e-5), Add("activation1", "drop")]
                [Concatenate("activation1"), Multiply("concatenate1", others: "concatenate1")]
                [Dense(3, Activation.Softmax)]
                [Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.1)]
                [RmsProp(1e-3, Momentum = 0.9, Centered = true)]
                internal sealed partial class Net
                {
                    private readonly int[] numbers = [1, 2, 3];
                    public int Run(Dataset<float> data) => Fit(data, new FitOptions { Epochs = 2 }).GetHashCode() + numbers[0];
                }
            }
        }

        [Network(16)]
        [Dense(16, Activation.Tanh)]
        public partial class Reader;

        partial class Reader;
        """,
    ];

    private static readonly string[] Words =
    [
        "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", ":", "::", ".", "=", "\"", "'", "/*", "*/", "//", "\n", "\\", "#if", "#endif", "#pragma", "@", "$", "?", "!", "-", "0", "-1", "1e400", "0x7FFFFFFF", "2147483648",
        "99999999999999999999", "double.NaN", "int.MaxValue", "null", "default", "true", "\"\"", "\"\\0\"", "(Activation)99", "(Loss)(-1)", "nameof(Net)", "typeof(int)", "Activation", "Loss.Huber", "Network", "[Network]",
        "[Network(3)]", "[Dense]", "[Dense(4)]", "[Sgd]", "[Adam]", "[Loss(Loss.Poisson)]", "class", "struct", "record", "interface", "enum", "partial", "static", "abstract", "file", "namespace", "using", "public", "private",
        "Net<T>", "where T : class", "params", "new", "Name = \"core\"", "UseBias = false", "Units = 3", "\u0000", "\uD800", "\u2028", "é", "数", "class C { class D { class E {", "extern alias A;", "global::",
        "Network<Iris, Iris>", "Network<Home,>", "<int, float>", "[FixedLength(0)]", "[Cyclic]", "[Categories(null)]", "[Ignore]", "[Scale(1)]", "Home", "Iris[]", "string?", "object",
    ];

    // What may stand in the place of a number, of an enum's member, and of a type.
    private static readonly string[] Numbers = ["0", "1", "2", "3", "5", "16", "17", "33", "100", "0.5", "0.001", "1e-3", "-1", "4096"];
    private static readonly string[] Types = ["int", "float", "double", "bool", "string", "decimal", "DateTime", "DayOfWeek", "byte", "long?", "float[]", "TimeOnly", "object"];

    /// <summary>The next piece of garbage.</summary>
    public string Next() => Garbled(Pick(Programs));

    /// <summary>A program with some changes anywhere.</summary>
    public string Garbled(string program)
    {
        for (int change = random.Next(1, 5); change > 0 && program.Length > 1; change--)
            program = Change(program);
        return program;
    }

    /// <summary>A program with some changes that mostly leave its syntax whole: other numbers, members and types, and lines that are missing, doubled or swapped.</summary>
    public string Edited(string program)
    {
        for (int change = random.Next(1, 3); change > 0; change--)
            program = Edit(program);
        return program;
    }

    private string Edit(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count), other = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[other]);
                break;
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                return Replace(text, @"(?<=\bLoss\.)\w+", Enum.GetNames<Loss>());
            case 4:
                return Replace(text, @"(?<=\bActivation\.)\w+", Enum.GetNames<Activation>());
            case 5:
                return Replace(text, @"\b(int|float|double|bool|string)\b", Types);
            default:
                return Replace(text, @"(?<![\w.])[0-9][0-9.e_-]*", Numbers);
        }

        return string.Join('\n', lines);
    }

    private string Replace(string text, string pattern, string[] choices)
    {
        MatchCollection places = Regex.Matches(text, pattern);
        if (places.Count == 0)
            return text;

        Match place = places[random.Next(places.Count)];
        return text[..place.Index] + Pick(choices) + text[(place.Index + place.Length)..];
    }

    private string Change(string text)
    {
        int from = random.Next(text.Length), length = random.Next(1, Math.Min(40, text.Length - from) + 1);
        return random.Next(9) switch
        {
            0 => text[..from],
            1 => text[from..],
            2 => text.Remove(from, 1),
            3 => text.Remove(from, length),
            4 => text.Insert(from, text.Substring(from, length)),
            5 => text.Insert(random.Next(text.Length), text.Substring(from, length)),
            6 => text.Remove(from, length).Insert(random.Next(text.Length - length + 1), text.Substring(from, length)),
            7 => text.Insert(from, Pick(Words)),
            _ => ReplaceToken(text, from),
        };
    }

    private string ReplaceToken(string text, int from)
    {
        int end = from;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..from] + Pick(Words) + text[Math.Max(end, from + 1)..];
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
