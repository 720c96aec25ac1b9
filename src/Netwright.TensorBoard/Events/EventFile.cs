using System.Globalization;
using Netwright.Storage;

namespace Netwright.Events;

/// <summary>An event file: records that TensorBoard reads while they are written.</summary>
/// <remarks>The file is open only while records are written, and holds whole records whatever happens to the run or the disk.</remarks>
internal sealed class EventFile
{
    private static int files;

    private readonly MemoryStream pending = new();
    private readonly TimeProvider time;
    private readonly string path;

    /// <summary>Begins a file with a name that no other file has.</summary>
    /// <param name="folder">The folder of the file, made if it does not exist.</param>
    /// <param name="time">The clock of the events' times.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public EventFile(string folder, TimeProvider time)
    {
        this.time = time;
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, string.Create(
            CultureInfo.InvariantCulture,
            $"events.out.tfevents.{time.GetUtcNow().ToUnixTimeSeconds()}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref files)}.v2"));
        Add(new Event { FileVersion = "brain.Event:2" });
        Flush();
    }

    /// <summary>Adds scalars of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scalars">Tags and values.</param>
    public void Add(long step, IEnumerable<(string Tag, double Value)> scalars)
    {
        Summary summary = new();
        summary.Value.AddRange(scalars.Select(static scalar => new Summary.Types.Value { Tag = scalar.Tag, SimpleValue = (float)scalar.Value }));
        Add(new Event { Step = step, Summary = summary });
    }

    /// <summary>Writes to the disk what was added.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Flush()
    {
        AtomicFile.Append(path, pending.WriteTo);
        pending.SetLength(0);
    }

    private void Add(Event happening)
    {
        happening.WallTime = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        EventRecord.Write(pending, happening);
    }
}
