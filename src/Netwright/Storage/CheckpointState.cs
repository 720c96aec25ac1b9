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

    /// <summary>Keeps numbers whose count is the same in every run with the same settings.</summary>
    internal void KeepAll(string name, Span<double> numbers)
    {
        CheckpointState each = Within(name);
        for (int i = 0; i < numbers.Length; i++)
            each.Keep(i.ToString(CultureInfo.InvariantCulture), ref numbers[i]);
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
    /// The differences between this state, which was read, and the state that a run would write before its first step. Where there are none, every value that
    /// was read has its variable in the run.
    /// </summary>
    internal IReadOnlyList<string> DifferencesTo(CheckpointState run)
    {
        // Runs with different settings keep different values, so those differences say nothing more.
        string[] settings = [.. run.texts.Where(static entry => entry.Key.StartsWith($"{Settings}.", StringComparison.Ordinal))
            .SelectMany(entry => Differences(entry.Key[(Settings.Length + 1)..], texts.GetValueOrDefault(entry.Key, "nothing"), entry.Value))];
        return settings.Length > 0 ? settings : [.. MisplacedIn(run)];
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

    private IEnumerable<string> MisplacedIn(CheckpointState run)
    {
        foreach (string missing in run.texts.Keys.Except(texts.Keys))
            yield return $"{missing} is missing";

        foreach ((string name, float[] values) in run.arrays)
        {
            if (!arrays.TryGetValue(name, out float[]? kept))
                yield return $"{name} is missing";
            else if (kept.Length != values.Length)
                yield return $"{name} has {kept.Length} elements instead of {values.Length}";
        }

        foreach (string extra in texts.Keys.Except(run.texts.Keys).Concat(arrays.Keys.Except(run.arrays.Keys)))
            yield return $"{extra} is nothing that this run keeps";
    }

    private static IEnumerable<string> Differences(string name, string kept, string text)
        => kept == text ? [] : kept.Contains('\n') || text.Contains('\n') ? LineDifferences.Between($"its {name}", kept, text) : [$"its {name} is {kept} instead of {text}"];
}
