using Xunit.Sdk;

namespace Netwright.Generator.Tests.Infrastructure;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_accepted_text_passes_whatever_its_line_endings()
    {
        Accept("one\r\ntwo\r\n");

        Snapshot.Verify("one\ntwo\n", "Name", folder);

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Another_text_fails_and_is_kept_beside_the_accepted_one()
    {
        Accept("one\ntwo\nthree\n");

        string message = Assert.Throws<FailException>(() => Snapshot.Verify("one\n2\nthree\n", "Name", folder)).Message;

        Assert.Contains("  one\n- two\n+ 2\n  three\n", message);
        Assert.Equal("one\n2\nthree\n", File.ReadAllText(Received));
    }

    [Fact]
    public void A_text_that_was_never_accepted_fails_and_is_kept()
    {
        string message = Assert.Throws<FailException>(() => Snapshot.Verify("one\n", "Name", folder)).Message;

        Assert.Contains("never accepted", message);
        Assert.Equal("one\n", File.ReadAllText(Received));
    }

    [Fact]
    public void A_text_that_passes_again_takes_what_was_received_away()
    {
        Accept("one\n");
        File.WriteAllText(Received, "two\n");

        Snapshot.Verify("one\n", "Name", folder);

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_long_difference_is_cut()
    {
        Accept("");

        string message = Assert.Throws<FailException>(() => Snapshot.Verify(string.Join("\n", Enumerable.Range(0, 1000)), "Name", folder)).Message;

        Assert.Contains("lines more", message);
    }

    private string Received => Path.Combine(folder, "Name.received.cs");

    private void Accept(string text) => File.WriteAllText(Path.Combine(folder, "Name.verified.cs"), text);
}
