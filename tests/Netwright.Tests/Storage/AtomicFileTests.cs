using Netwright.Storage;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Storage;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Target => folder.PathOf("file");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_old_file_stays_in_place_while_the_new_one_is_written()
    {
        File.WriteAllText(Target, "old");
        AtomicFile.Write(Target, stream =>
        {
            stream.WriteByte((byte)'n');
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(Target));
        });
        Assert.Equal("n", File.ReadAllText(Target));
    }

    [Fact]
    public void The_new_file_is_written_in_the_same_folder()
    {
        AtomicFile.Write(Target, stream => Assert.Equal(Path.GetDirectoryName(Target), Path.GetDirectoryName(((FileStream)stream).Name)));
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_no_other()
    {
        File.WriteAllText(Target, "old");
        Assert.Throws<TimeoutException>(() => AtomicFile.Write(Target, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new TimeoutException();
        }));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal(["file"], folder.Files());
    }
}
