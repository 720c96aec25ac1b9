using System.Diagnostics;

namespace Netwright.Numerics;

/// <summary>
/// Where kernels may read and write. References to floats carry no length, so a mistake in a kernel would reach into other memory unseen. The configuration Checked, which defines
/// NETWRIGHT_CHECKED, knows every buffer that kernels get, and checks each access against it. Everywhere else the compiler leaves out the calls of these methods, with their arguments.
/// </summary>
internal static partial class Access
{
    private const string Checked = "NETWRIGHT_CHECKED";

    /// <summary>Lets kernels use a buffer.</summary>
    /// <param name="array">The pinned array in which it lies.</param>
    /// <param name="start">The element of the array that is its first float.</param>
    /// <param name="floats">Its floats.</param>
    [Conditional(Checked)]
    public static void Allow(float[] array, int start, int floats) => Add(array, start, floats);

    /// <summary>Lets kernels use the first floats of a buffer, whatever they could use of it before. Their content is lost.</summary>
    /// <param name="first">The buffer's first float.</param>
    /// <param name="floats">The floats.</param>
    [Conditional(Checked)]
    public static void Lend(ref float first, long floats) => Cut(ref first, floats);

    /// <summary>Lets the kernels that this thread calls use some stack memory, until it lends them other.</summary>
    /// <param name="first">The first float.</param>
    /// <param name="floats">The floats.</param>
    [Conditional(Checked)]
    public static void LendStack(ref float first, long floats) => Take(ref first, floats);

    /// <summary>Fails where floats that are about to be read or written do not lie within one buffer, that of the reference from which their place is counted.</summary>
    /// <param name="first">The reference.</param>
    /// <param name="at">How many floats further on the first of them lies.</param>
    /// <param name="floats">How many there are.</param>
    [Conditional(Checked)]
    public static void Check(ref float first, nint at, nint floats) => CheckFloats(ref first, at, floats);

    /// <summary>Fails where a reference is about to leave its buffer by more than the loops of kernels need.</summary>
    /// <param name="first">The reference.</param>
    /// <param name="bytes">How many bytes on it moves.</param>
    [Conditional(Checked)]
    public static void CheckMove(ref float first, nint bytes) => CheckPlace(ref first, bytes);

    static partial void Add(float[] array, int start, int floats);

    static partial void Cut(ref float first, long floats);

    static partial void Take(ref float first, long floats);

    static partial void CheckFloats(ref float first, nint at, nint floats);

    static partial void CheckPlace(ref float first, nint bytes);
}
