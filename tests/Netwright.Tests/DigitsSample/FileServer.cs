using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Netwright.Tests.DigitsSample;

/// <summary>A web server on this machine that answers each request in turn as a test wants, cut connections and lies included.</summary>
internal sealed partial class FileServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<Request, Answer> answer;
    private readonly Task serving;

    public FileServer(Func<Request, Answer> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/mnist/");

    public ConcurrentQueue<Request> Requests { get; } = [];

    /// <summary>A server of one file, as every static web server is.</summary>
    public static FileServer Of(byte[] content) => new(request => Answer.Of(content, request.From));

    /// <summary>An address where nobody listens.</summary>
    public static Uri Refusing()
    {
        using FileServer server = Of([]);
        return server.Address;
    }

    public void Dispose()
    {
        end.Cancel();
        serving.Wait();
        listener.Stop();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(end.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            StringBuilder head = new();
            byte[] one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                await stream.ReadExactlyAsync(one, end.Token);
                head.Append((char)one[0]);
            }

            Match range = RangeHeader().Match(head.ToString());
            Request request = new(head.ToString().Split(' ')[1], range.Success ? long.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : null);
            Requests.Enqueue(request);

            Answer given = answer(request);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(given.Head()), end.Token);
            await stream.WriteAsync(given.Body, end.Token);
            if (given.ThenSilence)
                await Task.Delay(Timeout.Infinite, end.Token);
        }
        catch (IOException)
        {
            // The client has gone; some tests make it.
        }
    }

    [GeneratedRegex(@"^Range: bytes=(\d+)-\r$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex RangeHeader();

    /// <param name="Path">What was asked for.</param>
    /// <param name="From">The first byte that was asked for; null for all.</param>
    public sealed record Request(string Path, long? From);

    /// <param name="Status">The status line's number and words.</param>
    /// <param name="Body">What is sent.</param>
    /// <param name="Headers">The headers, each with its line end.</param>
    public sealed record Answer(string Status, byte[] Body, string Headers)
    {
        /// <summary>Whether the connection stays open, without a word, after the body.</summary>
        public bool ThenSilence { get; init; }

        /// <summary>The content, or what of it was asked for.</summary>
        public static Answer Of(byte[] content, long? from) => from is not { } start
            ? new Answer("200 OK", content, $"Content-Length: {content.Length}\r\n")
            : start >= content.Length
                ? new Answer("416 Range Not Satisfiable", [], "Content-Length: 0\r\n")
                : new Answer(
                    "206 Partial Content", content[(int)start..],
                    $"Content-Length: {content.Length - start}\r\nContent-Range: bytes {start}-{content.Length - 1}/{content.Length}\r\n");

        /// <summary>The same, but the connection ends after so many bytes of the body.</summary>
        public Answer CutAfter(int bytes) => this with { Body = Body[..Math.Min(bytes, Body.Length)] };

        public string Head() => $"HTTP/1.1 {Status}\r\n{Headers}Connection: close\r\n\r\n";
    }
}
