using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Netwright.Compute;

/// <summary>Convolutions whose channels and units are shared out among groups: a convolution for each group. Its kernels lie one behind the other, each in panels of 16 units, [taps][channels][16].</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GroupedConvolution
{
    /// <summary>y = start + the convolution of x, for some samples.</summary>
    /// <inheritdoc cref="Convolution.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Forward(in SlidingShape shape, ref float x, int xStride, ref float w, ref float start, int startPanel, ref float y, int yStride, int from, int to)
    {
        SlidingShape one = shape.Group;
        GroupColumns read = Read(shape), made = Made(shape), bias = new(shape.Units, shape.Groups, 1);
        ref float inputs = ref Scratch.Workspace(read.Room + made.Room + bias.Room + Convolution.Room(one)), outputs = ref Unsafe.Add(ref inputs, (nint)read.Room);
        ref float starts = ref Unsafe.Add(ref outputs, (nint)made.Room), workspace = ref Unsafe.Add(ref starts, (nint)bias.Room);
        for (int group = 0; group < shape.Groups; group++)
        {
            ref float first = ref startPanel == 0 ? ref start : ref bias.Read(ref start, 1, group, ref starts);
            for (int sample = from; sample < to; sample++)
            {
                ref float source = ref read.Read(ref Panels.Sample(ref x, shape.Positions, sample), xStride, group, ref inputs);
                ref float map = ref Panels.Sample(ref y, shape.OutPositions, sample), target = ref made.Place(ref map, yStride, group, ref outputs);
                Convolution.Slide(one, ref source, read.Stride(xStride), ref Kernel(one, ref w, group), ref first, startPanel, 0, ref target, made.Stride(yStride), ref workspace);
                made.Write(ref target, ref map, yStride, group, adds: false);
            }
        }
    }

    /// <summary>Carries deltas of the maps made back to those read, for some samples.</summary>
    /// <inheritdoc cref="Convolution.Backward"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Backward(in SlidingShape shape, ref float delta, int deltaStride, ref float w, ref float previous, int previousStride, bool adds, int from, int to)
    {
        SlidingShape one = shape.Group;
        GroupColumns read = Read(shape), made = Made(shape);
        ref float outputs = ref Scratch.Workspace(made.Room + read.Room + Convolution.ReturnRoom(one)), inputs = ref Unsafe.Add(ref outputs, (nint)made.Room);
        ref float workspace = ref Unsafe.Add(ref inputs, (nint)read.Room);
        for (int group = 0; group < shape.Groups; group++)
        {
            Convolution.Turn(one, ref Kernel(one, ref w, group), ref workspace);
            for (int sample = from; sample < to; sample++)
            {
                ref float source = ref made.Read(ref Panels.Sample(ref delta, shape.OutPositions, sample), deltaStride, group, ref outputs);
                ref float map = ref Panels.Sample(ref previous, shape.Positions, sample), target = ref read.Place(ref map, previousStride, group, ref inputs);
                Convolution.Return(
                    one, ref source, made.Stride(deltaStride), ref Lanes.Zeros, 0, ref target, read.Stride(previousStride), adds && read.IsWhole, 0, 1, ref workspace);
                read.Write(ref target, ref map, previousStride, group, adds);
            }
        }
    }

    /// <summary>Sums the kernels' gradients over the batch and steps a part's share of their blocks, each the rows of one tap and sixteen channels or fewer, sixteen columns of each.</summary>
    /// <inheritdoc cref="Convolution.Update"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Update<TStep>(
        in SlidingShape shape, ref float x, int xStride, ref float delta, int deltaStride, int samples, int part, int parts, int kernel, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        SlidingShape one = shape.Group;
        GroupColumns read = Read(shape), made = Made(shape);
        int blocks = Convolution.Blocks(one);
        long all = (long)blocks * shape.Groups, first = all * part / parts, last = all * (part + 1) / parts;
        if (first == last)
            return;

        int floats = blocks * Convolution.BlockLength;
        ref float inputs = ref Scratch.Workspace(read.Room + made.Room + floats + Convolution.Room(one)), outputs = ref Unsafe.Add(ref inputs, (nint)read.Room);
        ref float sums = ref Unsafe.Add(ref outputs, (nint)made.Room), workspace = ref Unsafe.Add(ref sums, floats);
        for (int group = (int)(first / blocks); (long)group * blocks < last; group++)
        {
            // The share's blocks of this group.
            int begin = (int)Math.Max(first - (long)group * blocks, 0), end = (int)Math.Min(last - (long)group * blocks, blocks);
            MemoryMarshal.CreateSpan(ref sums, (end - begin) * Convolution.BlockLength).Clear();
            for (int sample = 0; sample < samples; sample++)
            {
                ref float source = ref read.Read(ref Panels.Sample(ref x, shape.Positions, sample), xStride, group, ref inputs);
                ref float deltas = ref made.Read(ref Panels.Sample(ref delta, shape.OutPositions, sample), deltaStride, group, ref outputs);
                Convolution.Add(one, ref source, read.Stride(xStride), ref deltas, made.Stride(deltaStride), begin, end, ref sums, ref workspace);
            }

            Convolution.Step(one, begin, end, ref sums, kernel + group * KernelLength(one), step);
        }
    }

    private static GroupColumns Read(in SlidingShape shape) => new(shape.Channels, shape.Groups, shape.Positions);

    private static GroupColumns Made(in SlidingShape shape) => new(shape.Units, shape.Groups, shape.OutPositions);

    private static ref float Kernel(in SlidingShape one, ref float w, int group) => ref Unsafe.Add(ref w, group * KernelLength(one));

    private static int KernelLength(in SlidingShape one) => one.Depth * Panels.Count(one.Units) * Panels.Width;
}
