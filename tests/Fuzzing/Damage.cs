using System.Text;

namespace Netwright.Fuzzing;

/// <summary>Damages the bytes of files: bits that fell over, pieces that are missing, doubled or in another place, and numbers and words that stand where others should.</summary>
internal static class Damage
{
    private static readonly byte[][] Words = Array.ConvertAll(
        [
            "-1", "0", "1", "1e400", "-0", "NaN", "Infinity", "2147483648", "4294967295", "9223372036854775807", "99999999999999999999", "1.5", "null", "true", "\"", "\\u0000", "\\ud800", "[", "]", "{", "}", ",", ":",
            ";", "\n", "\r", "\t", " ", "?", "é", "\uFEFF", "F32", "F64", "F16", "BF16", "I64", "__metadata__", "data_offsets", "\0", "\0\0\0\0", "\u007f\u0080",
        ],
        Encoding.UTF8.GetBytes);

    /// <summary>Some bytes with one to four changes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> good, Random random)
    {
        List<byte> bytes = [.. good];
        for (int change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count), length = random.Next(1, Math.Min(bytes.Count - at, random.Next(4) == 0 ? 64 : 8) + 1);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                List<byte> piece = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), piece);
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 7:
                for (int i = at; i < at + length; i++)
                    bytes[i] = random.Next(2) == 0 ? (byte)0 : (byte)255;
                break;
            default:
                ReplaceNumber(bytes, at, random);
                break;
        }
    }

    // The next run of digits, if there is one.
    private static void ReplaceNumber(List<byte> bytes, int at, Random random)
    {
        int first = bytes.FindIndex(at, static value => value is >= (byte)'0' and <= (byte)'9');
        if (first < 0)
            return;

        int end = first;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
            end++;
        bytes.RemoveRange(first, end - first);
        bytes.InsertRange(first, random.Next(2) == 0 ? Words[random.Next(Words.Length)] : Encoding.UTF8.GetBytes($"{random.Next(-2, 100)}"));
    }
}
