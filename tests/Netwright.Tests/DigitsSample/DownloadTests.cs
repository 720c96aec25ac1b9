using System.Security.Cryptography;
using Digits;
using Netwright.Tests.Fixtures;
using static Netwright.Tests.DigitsSample.FileServer;

namespace Netwright.Tests.DigitsSample;

public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(300_000);
    private static readonly RemoteFile File1 = new("images.gz", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)));

    private readonly TempFolder folder = new();
    private readonly StringWriter output = new();

    public void Dispose() => folder.Dispose();

    private byte[] Saved => File.ReadAllBytes(folder.PathOf(File1.Name));

    private string Part => folder.PathOf(File1.Name + ".part");

    [Fact]
    public async Task A_file_is_fetched_whole_and_nothing_else_is_left()
    {
        using var server = FileServer.Of(Content);
        await Fetch(server.Address);
        Assert.Equal([File1.Name], folder.Files());
        Assert.Equal(Content, Saved);
    }

    [Fact]
    public async Task The_name_is_appended_to_the_mirror()
    {
        using var server = FileServer.Of(Content);
        await Fetch(server.Address);
        Assert.Equal(new Request("/mnist/images.gz", null), Assert.Single(server.Requests));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_fetched_again()
    {
        File.WriteAllBytes(folder.PathOf(File1.Name), Content);
        await Fetch(FileServer.Refusing());
        Assert.Contains("in the cache", output.ToString());
    }

    [Fact]
    public async Task A_file_that_was_damaged_in_the_cache_is_fetched_again()
    {
        File.WriteAllBytes(folder.PathOf(File1.Name), Damaged(Content));
        using var server = FileServer.Of(Content);
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
    }

    [Fact]
    public async Task A_cut_connection_is_resumed_where_it_broke()
    {
        using var server = new FileServer(request => Answer.Of(Content, request.From).CutAfter(request.From is null ? 100_000 : int.MaxValue));
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
        Assert.Equal([null, 100_000], server.Requests.Select(request => request.From));
    }

    [Fact]
    public async Task Another_mirror_resumes_what_the_first_began()
    {
        // The first cuts at the same byte for ever.
        using var first = new FileServer(request => Answer.Of(Content, null).CutAfter(120_000));
        using var second = FileServer.Of(Content);
        await Fetch(first.Address, second.Address);
        Assert.Equal(Content, Saved);
        Assert.Equal(120_000, Assert.Single(second.Requests).From);
    }

    [Fact]
    public async Task A_server_that_does_not_resume_sends_the_file_from_the_beginning()
    {
        File.WriteAllBytes(Part, Content[..70_000]);
        using var server = new FileServer(_ => Answer.Of(Content, null));
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
        Assert.Equal(70_000, Assert.Single(server.Requests).From);
    }

    [Fact]
    public async Task A_damaged_part_is_thrown_away_and_fetched_anew()
    {
        File.WriteAllBytes(Part, Damaged(Content[..70_000]));
        using var server = FileServer.Of(Content);
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
        Assert.Equal([70_000, null], server.Requests.Select(request => request.From));
    }

    [Fact]
    public async Task A_part_that_is_longer_than_the_file_is_thrown_away()
    {
        File.WriteAllBytes(Part, [.. Content, 1, 2, 3]);
        using var server = FileServer.Of(Content);
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
    }

    [Fact]
    public async Task A_whole_part_needs_no_server()
    {
        File.WriteAllBytes(Part, Content);
        await Fetch(FileServer.Refusing());
        Assert.Equal([File1.Name], folder.Files());
    }

    [Fact]
    public async Task A_server_that_cannot_satisfy_the_range_is_asked_for_all()
    {
        File.WriteAllBytes(Part, Content[..70_000]);
        using var server = new FileServer(request => request.From is null ? Answer.Of(Content, null) : new Answer("416 Range Not Satisfiable", [], "Content-Length: 0\r\n"));
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
    }

    [Fact]
    public async Task A_body_of_unannounced_length_is_taken()
    {
        using var server = new FileServer(_ => new Answer("200 OK", Content, ""));
        await Fetch(server.Address);
        Assert.Equal(Content, Saved);
    }

    [Fact]
    public async Task A_wrong_checksum_leaves_no_file()
    {
        using var server = FileServer.Of(Damaged(Content));
        DownloadException exception = await Refused(server.Address);
        Assert.Contains($"127.0.0.1:{server.Address.Port} sent a file whose SHA-256 is wrong", exception.Message);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task A_wrong_size_is_seen_before_the_body_is_fetched()
    {
        using var server = FileServer.Of([1, 2, 3]);
        DownloadException exception = await Refused(server.Address);
        Assert.Contains("has a file of 3 bytes; it should be 300000", exception.Message);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task A_body_that_goes_on_past_the_end_is_refused()
    {
        using var server = new FileServer(_ => new Answer("200 OK", [.. Content, .. Content], ""));
        DownloadException exception = await Refused(server.Address);
        Assert.Contains("sent more than the file's 300000 bytes", exception.Message);
    }

    [Fact]
    public async Task Another_part_than_was_asked_for_is_refused()
    {
        File.WriteAllBytes(Part, Content[..70_000]);
        using var server = new FileServer(_ => Answer.Of(Content, 80_000));
        DownloadException exception = await Refused(server.Address);
        Assert.Contains("answered with another part of the file than was asked for", exception.Message);
        Assert.Equal(Content[..70_000], File.ReadAllBytes(Part));
    }

    [Fact]
    public async Task A_missing_file_is_named_with_the_host_and_what_to_do()
    {
        using var server = new FileServer(_ => new Answer("404 Not Found", [], "Content-Length: 0\r\n"));
        DownloadException exception = await Refused(server.Address);
        Assert.Equal(
            $"""
            images.gz could not be downloaded:
              127.0.0.1:{server.Address.Port} answered 404 Not Found
            Without a connection, copy MNIST's four files into a folder and pass it with --data FOLDER; --mirror URL tries another address.
            """,
            exception.Message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_refused_connection_is_named_with_the_host()
    {
        Uri address = FileServer.Refusing();
        DownloadException exception = await Refused(address);
        Assert.Contains($"{address.Authority} could not be reached", exception.Message);
    }

    [Fact]
    public async Task A_host_that_is_not_found_hints_that_the_machine_may_be_offline()
    {
        using var client = new HttpClient(new Unresolved());
        DownloadException exception = await Assert.ThrowsAsync<DownloadException>(() => Fetch(client, TestContext.Current.CancellationToken, new Uri("http://example.org/")));
        Assert.Contains("example.org was not found; this machine may be offline", exception.Message);
    }

    [Fact]
    public async Task Every_mirror_that_failed_is_listed()
    {
        using var missing = new FileServer(_ => new Answer("404 Not Found", [], "Content-Length: 0\r\n"));
        using var damaged = FileServer.Of(Damaged(Content));
        DownloadException exception = await Refused(missing.Address, damaged.Address);
        Assert.Contains("404", exception.Message);
        Assert.Contains("SHA-256", exception.Message);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        using var server = new FileServer(_ => Answer.Of(Content, null).CutAfter(50_000) with { ThenSilence = true });
        using var client = new HttpClient();
        Download download = new(client, [server.Address], folder.PathOf(""), new DownloadProgress(output, bar: false)) { Patience = TimeSpan.FromMilliseconds(300) };
        DownloadException exception = await Assert.ThrowsAsync<DownloadException>(() => download.FetchAsync([File1], TestContext.Current.CancellationToken));
        Assert.Contains("sent nothing for 0.3 seconds", exception.Message);
        Assert.Equal(Content[..50_000], File.ReadAllBytes(Part));
    }

    [Fact]
    public async Task A_cancelled_download_is_resumed_by_the_next()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using (var server = new FileServer(request => Answer.Of(Content, request.From).CutAfter(150_000) with { ThenSilence = true }))
        using (var client = new HttpClient())
        {
            Task running = Fetch(client, cancellation.Token, server.Address);
            while (!File.Exists(Part) || new FileInfo(Part).Length < 150_000)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            cancellation.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }

        using var second = FileServer.Of(Content);
        await Fetch(second.Address);
        Assert.Equal(Content, Saved);
        Assert.Equal(150_000, Assert.Single(second.Requests).From);
    }

    [Fact]
    public async Task A_bar_is_rewritten_in_place_and_ends_as_one_line()
    {
        using var server = FileServer.Of(Content);
        using var client = new HttpClient();
        await new Download(client, [server.Address], folder.PathOf(""), new DownloadProgress(output, bar: true)).FetchAsync([File1], TestContext.Current.CancellationToken);
        Assert.EndsWith("\rimages.gz                    300 kB, checksum right", output.ToString().TrimEnd());
    }

    private static byte[] Damaged(byte[] content)
    {
        byte[] damaged = [.. content];
        damaged[content.Length / 2] ^= 1;
        return damaged;
    }

    private async Task Fetch(params Uri[] mirrors)
    {
        using var client = new HttpClient();
        await Fetch(client, TestContext.Current.CancellationToken, mirrors);
    }

    private Task Fetch(HttpClient client, CancellationToken cancellation, params Uri[] mirrors) =>
        new Download(client, mirrors, folder.PathOf(""), new DownloadProgress(output, bar: false)).FetchAsync([File1], cancellation);

    private Task<DownloadException> Refused(params Uri[] mirrors) => Assert.ThrowsAsync<DownloadException>(() => Fetch(mirrors));

    private sealed class Unresolved : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "No such host is known.");
    }
}
