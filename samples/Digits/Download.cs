using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Digits;

/// <summary>
/// Fetches files into a folder. A file appears under its name only when it is whole and its checksum is right; until then it is NAME.part, which
/// a later run resumes, from any mirror.
/// </summary>
/// <param name="client">Makes the requests.</param>
/// <param name="mirrors">Addresses that the names are appended to, tried in turn.</param>
/// <param name="folder">Where the files go; made if it is not there.</param>
/// <param name="progress">Told of every step.</param>
internal sealed class Download(HttpClient client, IReadOnlyList<Uri> mirrors, string folder, DownloadProgress progress)
{
    private const int BufferSize = 1 << 16;

    /// <summary>How long a mirror may send nothing before it counts as failed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Fetches what is not there yet.</summary>
    /// <exception cref="DownloadException">No mirror had a good copy of a file; the message says what each did.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the next run resumes.</exception>
    public async Task FetchAsync(IEnumerable<RemoteFile> files, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (RemoteFile file in files)
            await FetchAsync(file, cancellation);
    }

    private async Task FetchAsync(RemoteFile file, CancellationToken cancellation)
    {
        string path = Path.Combine(folder, file.Name);
        if (await IsGoodAsync(file, path, cancellation))
        {
            progress.Present(file);
            return;
        }

        string part = path + ".part";
        List<string> failures = [];
        foreach (Uri mirror in mirrors)
        {
            // A mirror that cuts the connection is asked again as long as each try brings more bytes.
            long before;
            do
            {
                before = Length(part);
                try
                {
                    await FetchAsync(file, new Uri(mirror, file.Name), part, cancellation);
                    File.Move(part, path, overwrite: true);
                    progress.Done(file);
                    return;
                }
                catch (MirrorException exception)
                {
                    failures.Add($"{mirror.Authority} {exception.Message}");
                }
                finally
                {
                    progress.Clear();
                }
            }
            while (Length(part) > before);
        }

        throw new DownloadException(file, failures);
    }

    private async Task FetchAsync(RemoteFile file, Uri address, string part, CancellationToken cancellation)
    {
        long start = Length(part);
        if (start > file.Size)
            start = 0;

        if (start < file.Size)
            start = await TransferAsync(file, address, part, start, cancellation);

        if (await IsGoodAsync(file, part, cancellation))
            return;

        File.Delete(part);
        if (start == 0)
            throw new MirrorException("sent a file whose SHA-256 is wrong");

        // The part that an earlier run left may be damaged, so the file is fetched once more from its beginning.
        await FetchAsync(file, address, part, cancellation);
    }

    // Returns where the transfer began: 0 also where the mirror does not resume.
    private async Task<long> TransferAsync(RemoteFile file, Uri address, string part, long start, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using HttpResponseMessage response = await AskedAsync(() => client.SendAsync(Request(address, start), HttpCompletionOption.ResponseHeadersRead, patience.Token));
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && start > 0)
            return await TransferAsync(file, address, part, 0, cancellation);

        start = Start(file, response, start);
        using Stream source = await AskedAsync(() => response.Content.ReadAsStreamAsync(patience.Token));
        await using var target = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        target.SetLength(start);
        target.Position = start;

        byte[] buffer = new byte[BufferSize];
        while (true)
        {
            int read = await AskedAsync(() => source.ReadAsync(buffer, patience.Token).AsTask());
            if (read == 0)
                break;

            if (target.Position + read > file.Size)
            {
                target.SetLength(0);
                throw new MirrorException($"sent more than the file's {file.Size} bytes");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            progress.Received(file, target.Position);
        }

        target.Flush(flushToDisk: true);
        return target.Position == file.Size
            ? start
            : throw new MirrorException($"ended after {target.Position} of the file's {file.Size} bytes");

        async Task<T> AskedAsync<T>(Func<Task<T>> ask)
        {
            patience.CancelAfter(Patience);
            try
            {
                return await ask();
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new MirrorException($"sent nothing for {Patience.TotalSeconds:0.#} seconds");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                throw new MirrorException(Reason(exception));
            }
            finally
            {
                patience.CancelAfter(Timeout.InfiniteTimeSpan);
            }
        }
    }

    private static HttpRequestMessage Request(Uri address, long start) => new(HttpMethod.Get, address)
    {
        Headers = { Range = start > 0 ? new RangeHeaderValue(start, null) : null },
    };

    // Where the body that a mirror announces begins in the file.
    private static long Start(RemoteFile file, HttpResponseMessage response, long asked)
    {
        if (!response.IsSuccessStatusCode)
            throw new MirrorException($"answered {(int)response.StatusCode} {response.ReasonPhrase}");

        bool resumes = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == asked;
        if (response.StatusCode == HttpStatusCode.PartialContent && !resumes)
            throw new MirrorException("answered with another part of the file than was asked for");

        long start = resumes ? asked : 0;
        if (response.Content.Headers.ContentLength is { } length && start + length != file.Size)
            throw new MirrorException($"has a file of {start + length} bytes; it should be {file.Size}");

        return start;
    }

    private static string Reason(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "was not found; this machine may be offline",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"could not be reached ({exception.Message})",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"could not be reached securely ({exception.Message})",
        _ => $"broke the connection ({exception.Message})",
    };

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static async Task<bool> IsGoodAsync(RemoteFile file, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path) || Length(path) != file.Size)
            return false;

        await using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == file.Sha256;
    }

    /// <summary>A failure of one mirror; the next mirror is tried.</summary>
    private sealed class MirrorException(string message) : Exception(message);
}
