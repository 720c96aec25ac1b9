namespace Digits;

/// <summary>No mirror had a good copy of a file.</summary>
internal sealed class DownloadException(RemoteFile file, IEnumerable<string> failures) : IOException(
    $"""
    {file.Name} could not be downloaded:
    {string.Join('\n', failures.Distinct().Select(failure => "  " + failure))}
    Without a connection, copy MNIST's four files into a folder and pass it with --data FOLDER; --mirror URL tries another address.
    """);
