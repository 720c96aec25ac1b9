using System.Buffers.Binary;
using System.IO.Compression;

namespace Netwright.Data;

/// <summary>One IDX file while it is read: two zero bytes, the elements' type, the number of dimensions, their lengths (big endian), the elements.</summary>
internal sealed class IdxSource : IDisposable
{
    private const byte UnsignedByte = 0x08;

    // The most content that deflate makes of one byte: two bits stand for 258 bytes at best.
    private const long MostBytesFromOne = 1032;

    private const int FirstRoom = 1 << 20;

    private readonly Stream stream;
    private readonly Stream content;
    private readonly bool zipped;
    private readonly byte[] buffer = new byte[1 << 16];
    private long elements;
    private long done;

    /// <summary>Takes a stream; one that cannot seek is read into memory first.</summary>
    /// <param name="stream">The stream, which the caller closes.</param>
    /// <param name="name">What messages call it.</param>
    public IdxSource(Stream stream, string name)
    {
        Name = name;
        this.stream = stream.CanSeek ? stream : Copied(stream);
        long begin = this.stream.Position;
        zipped = this.stream.ReadByte() == 0x1F && this.stream.ReadByte() == 0x8B;
        this.stream.Position = begin;
        content = zipped ? new GZipStream(this.stream, CompressionMode.Decompress, leaveOpen: true) : this.stream;
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>Reads the lengths of the dimensions and checks that the file can hold what they promise.</summary>
    /// <param name="what">What the file should hold, images or labels.</param>
    /// <param name="rank">The number of dimensions of such a file.</param>
    /// <param name="most">The most elements that there is room for.</param>
    /// <exception cref="InvalidDataException">They are not those of such a file.</exception>
    public long[] ReadHeader(string what, int rank, long most)
    {
        Span<byte> word = stackalloc byte[4];
        ReadHeader(word);
        if (word[0] != 0 || word[1] != 0)
            throw Bad($"is no IDX file: it begins with the bytes {word[0]:X2} {word[1]:X2} and not with 00 00");
        if (word[2] != UnsignedByte)
            throw Bad($"holds elements of type 0x{word[2]:X2}; {what} are unsigned bytes, type 0x{UnsignedByte:X2}");
        if (word[3] != rank)
            throw Bad($"has {word[3]} dimensions, but {what} have {rank}{Guess(word[3])}");

        long[] shape = new long[rank];
        Int128 product = 1;
        for (int i = 0; i < rank; i++)
        {
            ReadHeader(word);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(word);
            if (length == 0)
                throw Bad($"is empty: the length of its dimension {i} is 0");

            product *= length;
            shape[i] = length;
        }

        CheckSize(product, most);
        elements = (long)product;
        return shape;
    }

    /// <summary>Reads all the elements, of which there are no more than an array holds.</summary>
    /// <exception cref="InvalidDataException">There are fewer than the header promised, or more.</exception>
    public byte[] ReadAll()
    {
        // The array grows with what a zipped file turns out to hold. That a plain one holds all is known.
        byte[] all = GC.AllocateUninitializedArray<byte>((int)(zipped ? Math.Min(elements, FirstRoom) : elements));
        Read(all);
        for (int held = all.Length; held < elements; held = all.Length)
        {
            Array.Resize(ref all, (int)Math.Min(elements, 2L * held));
            Read(all.AsSpan(held));
        }

        CheckEnd();
        return all;
    }

    /// <summary>Reads the next elements.</summary>
    /// <param name="target">Receives them.</param>
    /// <exception cref="InvalidDataException">There are fewer than the header promised.</exception>
    public void Read(Span<byte> target)
    {
        while (target.Length > 0)
        {
            int read = ReadSome(target);
            if (read == 0)
                throw Bad($"is cut short: its header promises {elements} bytes of content, but there are {done}");

            target = target[read..];
            done += read;
        }
    }

    /// <summary>Reads the next elements.</summary>
    /// <param name="target">Receives them.</param>
    /// <param name="values">What each byte becomes.</param>
    /// <exception cref="InvalidDataException">There are fewer than the header promised.</exception>
    public void Read<T>(Span<T> target, T[] values)
    {
        while (target.Length > 0)
        {
            Span<byte> bytes = buffer.AsSpan(0, Math.Min(buffer.Length, target.Length));
            Read(bytes);
            for (int i = 0; i < bytes.Length; i++)
                target[i] = values[bytes[i]];
            target = target[bytes.Length..];
        }
    }

    /// <summary>Checks that nothing follows the elements.</summary>
    /// <exception cref="InvalidDataException">There are more than the header promised.</exception>
    public void CheckEnd()
    {
        if (ReadSome(buffer.AsSpan(0, 1)) > 0)
            throw Bad($"goes on after the {elements} bytes of content that its header promises");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (zipped)
            content.Dispose();
    }

    private static MemoryStream Copied(Stream stream)
    {
        MemoryStream copy = new();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static string Guess(byte rank) => rank switch
    {
        1 => "; this looks like a file of labels, so the two may be swapped",
        3 => "; this looks like a file of images, so the two may be swapped",
        _ => "",
    };

    // Checked before an array is allocated, because a damaged header can promise any size.
    private void CheckSize(Int128 promised, long most)
    {
        if (promised > most)
            throw Bad($"promises {promised} bytes of content; an array holds at most {most}");

        if (zipped)
        {
            if (promised > stream.Length * MostBytesFromOne)
                throw Bad($"is cut short: its header promises {promised} bytes of content, more than its {stream.Length} compressed bytes can hold");
        }
        else if (promised != stream.Length - stream.Position)
        {
            throw Bad($"has the wrong length: its header promises {promised} bytes of content, but {stream.Length - stream.Position} follow");
        }
    }

    private void ReadHeader(Span<byte> word)
    {
        for (int at = 0; at < word.Length;)
        {
            int read = ReadSome(word[at..]);
            if (read == 0)
                throw Bad("is cut short: it ends within its header");

            at += read;
        }
    }

    private int ReadSome(Span<byte> bytes)
    {
        try
        {
            return content.Read(bytes);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{Name} is damaged: it begins as a gzip file, but cannot be unpacked ({exception.Message}).", exception);
        }
    }

    private InvalidDataException Bad(string what) => new($"{Name} {what}.");
}
