using System.Globalization;

namespace Digits;

/// <summary>
/// The arguments of a program. Each call takes one option out of them. Written by hand, because System.CommandLine would add a megabyte to a NativeAOT executable of
/// three.
/// </summary>
/// <param name="arguments">As the program got them.</param>
internal sealed class CommandLine(IEnumerable<string> arguments)
{
    private readonly List<string> rest = [.. arguments];
    private readonly List<string> errors = [];

    /// <summary>A sentence for each error.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Whether the option, which has no value, is there.</summary>
    public bool Flag(string name) => rest.RemoveAll(argument => argument == name) > 0;

    /// <summary>The option's value, from <c>--name value</c> or <c>--name=value</c>; null without it.</summary>
    public string? Value(string name)
    {
        string? value = null;
        int at, count = 0;
        while ((at = rest.FindIndex(argument => argument == name || argument.StartsWith(name + "=", StringComparison.Ordinal))) >= 0)
        {
            count++;
            value = Take(at, name);
        }

        if (count > 1)
            errors.Add($"Option '{name}' expects a single argument but {count} were provided.");
        return value;
    }

    /// <summary>The option's value as a whole number; null without it.</summary>
    /// <param name="name">The option.</param>
    /// <param name="least">The least number that it takes.</param>
    public int? Number(string name, int least)
    {
        if (Value(name) is not { } text)
            return null;

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least)
            return number;

        errors.Add($"{name} takes a whole number{(least == int.MinValue ? "" : $" from {least} on")}, not {text}.");
        return null;
    }

    /// <summary>Adds the error unless the condition holds.</summary>
    public void Require(bool condition, string error)
    {
        if (!condition)
            errors.Add(error);
    }

    /// <summary>Adds an error for each argument that no option has taken.</summary>
    public void End() => errors.AddRange(rest.Select(argument => $"Unrecognized command or argument '{argument}'."));

    // The next argument is the value unless it is another option; a negative number is a value.
    private string? Take(int at, string name)
    {
        string argument = rest[at];
        rest.RemoveAt(at);
        if (argument.Length > name.Length + 1)
            return argument[(name.Length + 1)..];

        if (argument == name && at < rest.Count && !rest[at].StartsWith("--", StringComparison.Ordinal))
        {
            string value = rest[at];
            rest.RemoveAt(at);
            return value;
        }

        errors.Add($"Required argument missing for option: '{name}'.");
        return null;
    }
}
