namespace Netwright.Storage;

/// <summary>The lines in which two texts differ, for messages.</summary>
internal static class LineDifferences
{
    /// <summary>A sentence for each line that differs.</summary>
    /// <param name="what">What the lines are of: <c>its layers</c>.</param>
    /// <param name="theirs">The text of a file.</param>
    /// <param name="ours">The text that it should have.</param>
    public static IEnumerable<string> Between(string what, string theirs, string ours)
    {
        string[] their = theirs.Split('\n'), our = ours.Split('\n');
        for (int i = 0; i < Math.Max(their.Length, our.Length); i++)
        {
            string there = i < their.Length ? their[i] : "nothing", here = i < our.Length ? our[i] : "nothing";
            if (there != here)
                yield return $"line {i + 1} of {what} is: {there}; instead of: {here}";
        }
    }
}
