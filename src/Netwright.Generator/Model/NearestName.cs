namespace Netwright.Generator.Model;

/// <summary>Which name somebody meant who wrote one that is not there: what "did you mean" offers.</summary>
internal static class NearestName
{
    /// <summary>The candidate that is the fewest typing slips away, ignoring case, the first of several; null where none is near.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        // One slip in three letters: beyond that it is another name, not this one misspelt.
        int fewest = Math.Max(name.Length, 3) / 3 + 1;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            // Each letter too many or too few is a slip.
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
                continue;

            // A name that shares no letter is not near, however short it is.
            int slips = Slips(name, candidate);
            if (slips < fewest && slips < Math.Max(name.Length, candidate.Length))
                (nearest, fewest) = (candidate, slips);
        }

        return nearest;
    }

    // Letters left out, added, replaced, or swapped with their neighbour (Damerau, 1964), each letter in one slip at most.
    private static int Slips(string written, string meant)
    {
        int[,] slips = new int[written.Length + 1, meant.Length + 1];
        for (int i = 0; i <= written.Length; i++)
        {
            for (int j = 0; j <= meant.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    slips[i, j] = i + j;
                    continue;
                }

                int replaced = slips[i - 1, j - 1] + (IsSame(written[i - 1], meant[j - 1]) ? 0 : 1);
                slips[i, j] = Math.Min(replaced, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                if (i > 1 && j > 1 && IsSame(written[i - 1], meant[j - 2]) && IsSame(written[i - 2], meant[j - 1]))
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }

        return slips[written.Length, meant.Length];
    }

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
