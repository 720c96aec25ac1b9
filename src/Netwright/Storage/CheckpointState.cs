using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Netwright.Storage;

namespace Netwright;

/// <summary>
/// The state that a run needs to go on later. While a <see cref="Checkpoint"/> is written, <c>Keep</c> reads the variable that it is given; in a run that goes
/// on from one, <c>Keep</c> sets it.
/// </summary>
public sealed class CheckpointState
{
    private const string Settings = "setting";

    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, float[]> arrays;
    private readonly bool isRead;
    private readonly string scope = "";

    /// <summary>Begins a state that is to be written.</summary>
    internal CheckpointState()
        : this([], []) => isRead = false;

    /// <summary>Takes a state that was read.</summary>
    internal CheckpointState(Dictionary<string, string> texts, Dictionary<string, float[]> arrays)
    {
        this.texts = texts;
        this.arrays = arrays;
        isRead = true;
    }

    private CheckpointState(CheckpointState whole, string scope)
    {
        texts = whole.texts;
        arrays = whole.arrays;
        isRead = whole.isRead;
        this.scope = $"{whole.scope}{scope}.";
    }

    /// <summary>Numbers and texts by name.</summary>
    internal IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Arrays by name.</summary>
    internal IReadOnlyDictionary<string, float[]> Arrays => arrays;

    /// <summary>Keeps a number, bit for bit.</summary>
    /// <param name="name">A name that this callback uses once.</param>
    /// <param name="number">The variable of the number, which is read or set.</param>
    public void Keep<T>(string name, ref T number)
        where T : struct, INumberBase<T>
    {
        string text = number.ToString(null, CultureInfo.InvariantCulture);
        Keep(name, ref text);
        if (!isRead)
            return;
        if (!T.TryParse(text, CultureInfo.InvariantCulture, out number))
            throw new InvalidDataException($"\"{text}\" is not the number that {scope}{name} of a checkpoint has to be.");
    }

    /// <summary>Keeps a truth value.</summary>
    /// <param name="name">A name that this callback uses once.</param>
    /// <param name="value">The variable of the value, which is read or set.</param>
    public void Keep(string name, ref bool value)
    {
        int number = value ? 1 : 0;
        Keep(name, ref number);
        value = number != 0;
    }

    /// <summary>Keeps a text.</summary>
    /// <param name="name">A name that this callback uses once.</param>
    /// <param name="text">The variable of the text, which is read or set.</param>
    /// <exception cref="ArgumentException">The text is null, or has a half of a surrogate pair without the other.</exception>
    public void Keep(string name, ref string text)
    {
        string full = Named(name);
        if (isRead)
        {
            text = texts[full];
            return;
        }

        if (text is null)
            throw new ArgumentException($"{full} of a checkpoint is null; a text that is empty can be kept.", nameof(text));

        CheckCharacters(text, full, nameof(text));
        if (!texts.TryAdd(full, text))
            throw KeptTwice(full);
    }

    /// <summary>Keeps an array of floats, bit for bit. Its length is the same in every run with the same settings.</summary>
    /// <param name="name">A name that this callback uses once.</param>
    /// <param name="values">The variable of the array, which is read or set.</param>
    /// <exception cref="ArgumentException">The array is null.</exception>
    public void Keep(string name, ref float[] values)
    {
        string full = Named(name);
        if (isRead)
        {
            values = (float[])arrays[full].Clone();
            return;
        }

        if (values is null)
            throw new ArgumentException($"{full} of a checkpoint is null; an array without elements can be kept.", nameof(values));
        if (!arrays.TryAdd(full, (float[])values.Clone()))
            throw KeptTwice(full);
    }

    /// <summary>Keeps what a buffer holds.</summary>
    internal void Keep(string name, Span<float> values)
    {
        float[] copy = isRead ? [] : values.ToArray();
        Keep(name, ref copy);
        copy.CopyTo(values);
    }

    /// <summary>Keeps a list of numbers of any length.</summary>
    internal void Keep(string name, List<double> numbers)
    {
        string text = string.Join(' ', numbers.Select(static number => number.ToString("R", CultureInfo.InvariantCulture)));
        Keep(name, ref text);
        if (!isRead)
            return;

        numbers.Clear();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            numbers.Add(double.TryParse(word, CultureInfo.InvariantCulture, out double number)
                ? number
                : throw new InvalidDataException($"\"{word}\" is none of the numbers that {scope}{name} of a checkpoint has to be."));
        }
    }

    /// <summary>Keeps a number that is within a range in every run.</summary>
    /// <exception cref="InvalidDataException">The number that was read is not.</exception>
    internal void Keep<T>(string name, ref T number, T least, T greatest)
        where T : struct, INumberBase<T>, IComparable<T>
    {
        T kept = number;
        Keep(name, ref kept);

        // NaN is less than every number here.
        if (isRead && (kept.CompareTo(least) < 0 || kept.CompareTo(greatest) > 0))
            throw new InvalidDataException(FormattableString.Invariant($"{scope}{name} is {kept}; it has to be from {least} to {greatest}"));

        number = kept;
    }

    /// <summary>Reports a NaN among floats that were kept, and infinity where that is none of them either.</summary>
    /// <exception cref="InvalidDataException">There is one.</exception>
    internal void CheckNumbers(string name, ReadOnlySpan<float> values, bool mayBeInfinite = false)
    {
        for (int at = 0; isRead && at < values.Length; at++)
        {
            if (float.IsNaN(values[at]) || !mayBeInfinite && float.IsInfinity(values[at]))
                throw new InvalidDataException(FormattableString.Invariant($"{scope}{name} holds {values[at]} at position {at}"));
        }
    }

    /// <summary>Reports a list that has another length than it should, or a number that is not from a least one up and finite.</summary>
    /// <exception cref="InvalidDataException">It is one.</exception>
    internal void CheckList(string name, List<double> numbers, int count, double least = double.NegativeInfinity)
    {
        if (isRead && numbers.Count != count)
            throw new InvalidDataException(FormattableString.Invariant($"{scope}{name} has {numbers.Count} numbers instead of {count}"));

        int bad = isRead && double.IsFinite(least) ? numbers.FindIndex(number => !(number >= least && double.IsFinite(number))) : -1;
        if (bad >= 0)
            throw new InvalidDataException(FormattableString.Invariant($"{scope}{name} holds {numbers[bad]}; each of its numbers is finite and at least {least}"));
    }

    /// <summary>Keeps a setting that has to be the same in the run that goes on.</summary>
    internal void Require(string name, string setting)
    {
        if (!isRead)
            Within(Settings).Keep(name, ref setting);
    }

    /// <summary>The part of this state whose names begin with a scope.</summary>
    internal CheckpointState Within(string scope) => new(this, scope);

    /// <summary>
    /// Adds the differences between this state, which was read, and the state that a run would write before its first step. Where there are none, every value
    /// that was read has its variable in the run.
    /// </summary>
    internal void AddDifferences(Differences differences, CheckpointState run)
    {
        foreach ((string name, string setting) in run.texts.Where(static entry => entry.Key.StartsWith($"{Settings}.", StringComparison.Ordinal)))
            AddDifference(differences, name[(Settings.Length + 1)..], texts.GetValueOrDefault(name, "nothing"), setting);

        // Runs with different settings keep different values, so those differences say nothing more.
        if (differences.IsEmpty)
            AddMisplaced(differences, run);
    }

    private static void AddDifference(Differences differences, string name, string kept, string text)
    {
        if (kept.Contains('\n') || text.Contains('\n'))
            differences.AddLines($"its {name}", kept, text);
        else if (kept != text)
            differences.Add($"its {name} is {kept} instead of {text}");
    }

    private void AddMisplaced(Differences differences, CheckpointState run)
    {
        foreach (string missing in run.texts.Keys.Except(texts.Keys))
            differences.Add($"{missing} is missing");

        foreach ((string name, float[] values) in run.arrays)
        {
            if (!arrays.TryGetValue(name, out float[]? kept))
                differences.Add($"{name} is missing");
            else if (kept.Length != values.Length)
                differences.Add($"{name} has {kept.Length} elements instead of {values.Length}");
        }

        foreach (string extra in texts.Keys.Except(run.texts.Keys).Concat(arrays.Keys.Except(run.arrays.Keys)))
            differences.Add($"{extra} is nothing that this run keeps");
    }

    // The file holds UTF-8, which has no bytes for half of a surrogate pair.
    private static void CheckCharacters(string text, string what, string parameter)
    {
        for (int at = 0, used; at < text.Length; at += used)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out used) != OperationStatus.Done)
                throw new ArgumentException(FormattableString.Invariant($"{what} of a checkpoint holds half of a character at position {at}, which no file of texts can hold."), parameter);
        }
    }

    private static ArgumentException KeptTwice(string name) => new($"{name} is kept twice in a checkpoint.", nameof(name));

    private string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string full = scope + name;
        CheckCharacters(full, $"The name {full}", nameof(name));
        return full;
    }
}
