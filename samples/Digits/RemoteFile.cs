namespace Digits;

/// <summary>A file to download.</summary>
/// <param name="Name">Its name, below the mirrors' addresses and in the folder.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, 64 hexadecimal digits.</param>
internal sealed record RemoteFile(string Name, long Size, string Sha256);
