namespace Netwright.Storage;

/// <summary>What differs between a file and what it should be, for a message: the first differences in words, of the others the number.</summary>
internal sealed class Differences
{
    private const int MostListed = 20;

    private readonly List<string> listed = [];
    private long others;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => listed.Count == 0;

    /// <summary>Adds one.</summary>
    public void Add(string difference)
    {
        if (listed.Count < MostListed)
            listed.Add(Excerpt.Of(difference));
        else
            others++;
    }

    /// <summary>Adds each line in which two texts differ.</summary>
    /// <param name="what">What the lines are of: <c>its layers</c>.</param>
    /// <param name="theirs">The text of a file.</param>
    /// <param name="ours">The text that it should have.</param>
    public void AddLines(string what, string theirs, string ours)
    {
        MemoryExtensions.SpanSplitEnumerator<char> there = theirs.AsSpan().Split('\n'), here = ours.AsSpan().Split('\n');
        for (int line = 1; ; line++)
        {
            bool isThere = there.MoveNext(), isHere = here.MoveNext();
            if (!isThere && !isHere)
                return;

            ReadOnlySpan<char> their = isThere ? theirs.AsSpan(there.Current) : "nothing", our = isHere ? ours.AsSpan(here.Current) : "nothing";
            if (their.SequenceEqual(our))
                continue;

            // A text of many lines costs no more than its first.
            if (listed.Count < MostListed)
                Add($"line {line} of {what} is: {their}; instead of: {our}");
            else
                others++;
        }
    }

    /// <summary>The differences, each on a line of its own.</summary>
    public override string ToString() => string.Join("\n  ", others == 0 ? listed : [.. listed, FormattableString.Invariant($"and {others} more")]);
}
