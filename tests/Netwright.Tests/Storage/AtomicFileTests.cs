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
    public void Through_a_link_its_target_is_written()
    {
        File.WriteAllText(folder.PathOf("real"), "old");
        File.CreateSymbolicLink(Target, folder.PathOf("real"));
        AtomicFile.Write(Target, static stream => stream.WriteByte((byte)'n'));
        Assert.Equal((folder.PathOf("real"), "n"), (new FileInfo(Target).LinkTarget, File.ReadAllText(folder.PathOf("real"))));
    }

    [Fact]
    public void The_target_of_a_link_need_not_be_there()
    {
        Directory.CreateDirectory(folder.PathOf("deep"));
        File.CreateSymbolicLink(Target, "deep/real");
        AtomicFile.Write(Target, static stream => stream.WriteByte((byte)'n'));
        Assert.Equal("n", File.ReadAllText(folder.PathOf("deep/real")));
    }

    [Fact]
    public void A_file_keeps_who_may_read_and_write_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        AtomicFile.Write(Target, static stream => stream.WriteByte((byte)'n'));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void A_file_that_may_only_be_read_stays()
    {
        File.WriteAllText(Target, "old");
        File.SetAttributes(Target, FileAttributes.ReadOnly);
        UnauthorizedAccessException error = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.Write(Target, static stream => stream.WriteByte((byte)'n')));
        Assert.Equal($"{Target} may only be read.", error.Message);
        Assert.Equal("old", File.ReadAllText(Target));
        File.SetAttributes(Target, FileAttributes.Normal);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(255)]
    public void A_name_may_be_as_long_as_the_file_system_takes(int length)
    {
        string path = folder.PathOf(new string('n', length));
        AtomicFile.Prepare(path);
        AtomicFile.Write(path, static stream => stream.WriteByte((byte)'n'));
        Assert.Equal("n", File.ReadAllText(path));
    }

    [Fact]
    public void What_writers_left_behind_is_removed_once_it_is_old()
    {
        string old = $"{Target}.{Guid.NewGuid():N}.tmp", young = $"{Target}.{Guid.NewGuid():N}.tmp", other = folder.PathOf("other.tmp");
        foreach (string path in new[] { old, young, other })
            File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        File.SetLastWriteTimeUtc(other, DateTime.UtcNow.AddHours(-2));
        AtomicFile.Write(Target, static stream => stream.WriteByte((byte)'n'));
        Assert.Equal([.. new[] { Target, young, other }.Select(Path.GetFileName).Order()], folder.Files());
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

    [Fact]
    public void What_is_added_stands_behind_what_was_there()
    {
        AtomicFile.Append(Target, static stream => stream.WriteByte((byte)'a'));
        AtomicFile.Append(Target, static stream => stream.WriteByte((byte)'b'));
        Assert.Equal("ab", File.ReadAllText(Target));
    }

    [Fact]
    public void What_cannot_be_added_whole_is_not_added()
    {
        File.WriteAllText(Target, "old");
        Assert.Throws<TimeoutException>(() => AtomicFile.Append(Target, static stream =>
        {
            stream.Write(new byte[100_000]);
            throw new TimeoutException();
        }));
        Assert.Equal("old", File.ReadAllText(Target));
    }
}
