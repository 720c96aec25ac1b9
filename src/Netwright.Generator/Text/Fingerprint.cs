using System.Security.Cryptography;
using System.Text;

namespace Netwright.Generator.Text;

/// <summary>The SHA-256 of a text in hexadecimal digits.</summary>
internal static class Fingerprint
{
    public static string Of(string text)
    {
        using SHA256 sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(static value => value.ToString("x2")));
    }
}
