using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

public sealed partial class ByHandClassifier
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Tile6(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias), acc1 = Vector512.LoadUnsafe(ref bias), acc2 = Vector512.LoadUnsafe(ref bias), acc3 = Vector512.LoadUnsafe(ref bias), acc4 = Vector512.LoadUnsafe(ref bias), acc5 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 784; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 784)), panel, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1568)), panel, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2352)), panel, acc3);
            acc4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3136)), panel, acc4);
            acc5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3920)), panel, acc5);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        Vector512.Max(acc0, Vector512<float>.Zero).StoreUnsafe(ref y);
        Vector512.Max(acc1, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 128));
        Vector512.Max(acc2, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 256));
        Vector512.Max(acc3, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 384));
        Vector512.Max(acc4, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 512));
        Vector512.Max(acc5, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 640));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Tile4(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias), acc1 = Vector512.LoadUnsafe(ref bias), acc2 = Vector512.LoadUnsafe(ref bias), acc3 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 784; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 784)), panel, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1568)), panel, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2352)), panel, acc3);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        Vector512.Max(acc0, Vector512<float>.Zero).StoreUnsafe(ref y);
        Vector512.Max(acc1, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 128));
        Vector512.Max(acc2, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 256));
        Vector512.Max(acc3, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 384));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Tile2(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias), acc1 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 784; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 784)), panel, acc1);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        Vector512.Max(acc0, Vector512<float>.Zero).StoreUnsafe(ref y);
        Vector512.Max(acc1, Vector512<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref y, 128));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Tile1(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 784; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        Vector512.Max(acc0, Vector512<float>.Zero).StoreUnsafe(ref y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Tile6(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias), acc1 = Vector512.LoadUnsafe(ref bias), acc2 = Vector512.LoadUnsafe(ref bias), acc3 = Vector512.LoadUnsafe(ref bias), acc4 = Vector512.LoadUnsafe(ref bias), acc5 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 128; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 128)), panel, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 256)), panel, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 384)), panel, acc3);
            acc4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 512)), panel, acc4);
            acc5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 640)), panel, acc5);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        acc0.StoreUnsafe(ref y);
        acc1.StoreUnsafe(ref Unsafe.Add(ref y, 16));
        acc2.StoreUnsafe(ref Unsafe.Add(ref y, 32));
        acc3.StoreUnsafe(ref Unsafe.Add(ref y, 48));
        acc4.StoreUnsafe(ref Unsafe.Add(ref y, 64));
        acc5.StoreUnsafe(ref Unsafe.Add(ref y, 80));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Tile4(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias), acc1 = Vector512.LoadUnsafe(ref bias), acc2 = Vector512.LoadUnsafe(ref bias), acc3 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 128; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 128)), panel, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 256)), panel, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 384)), panel, acc3);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        acc0.StoreUnsafe(ref y);
        acc1.StoreUnsafe(ref Unsafe.Add(ref y, 16));
        acc2.StoreUnsafe(ref Unsafe.Add(ref y, 32));
        acc3.StoreUnsafe(ref Unsafe.Add(ref y, 48));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Tile2(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias), acc1 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 128; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 128)), panel, acc1);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        acc0.StoreUnsafe(ref y);
        acc1.StoreUnsafe(ref Unsafe.Add(ref y, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Tile1(ref float x, ref float w, ref float bias, ref float y)
    {
        Vector512<float> acc0 = Vector512.LoadUnsafe(ref bias);
        for (int k = 0; k < 128; k++)
        {
            var panel = Vector512.LoadUnsafe(ref w);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), panel, acc0);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 16);
        }
        acc0.StoreUnsafe(ref y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Update6(ref float x, ref float g, int rows, ref float w, ref float m, ref float v, in AdamStep step)
    {
        Vector512<float> acc0 = default, acc1 = default, acc2 = default, acc3 = default, acc4 = default, acc5 = default;
        for (int n = 0; n < rows; n++)
        {
            var grad = Vector512.LoadUnsafe(ref g);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), grad, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), grad, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2)), grad, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3)), grad, acc3);
            acc4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 4)), grad, acc4);
            acc5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 5)), grad, acc5);
            x = ref Unsafe.Add(ref x, 784);
            g = ref Unsafe.Add(ref g, 128);
        }
        step.Apply(acc0, ref Unsafe.Add(ref w, 0), ref Unsafe.Add(ref m, 0), ref Unsafe.Add(ref v, 0));
        step.Apply(acc1, ref Unsafe.Add(ref w, 16), ref Unsafe.Add(ref m, 16), ref Unsafe.Add(ref v, 16));
        step.Apply(acc2, ref Unsafe.Add(ref w, 32), ref Unsafe.Add(ref m, 32), ref Unsafe.Add(ref v, 32));
        step.Apply(acc3, ref Unsafe.Add(ref w, 48), ref Unsafe.Add(ref m, 48), ref Unsafe.Add(ref v, 48));
        step.Apply(acc4, ref Unsafe.Add(ref w, 64), ref Unsafe.Add(ref m, 64), ref Unsafe.Add(ref v, 64));
        step.Apply(acc5, ref Unsafe.Add(ref w, 80), ref Unsafe.Add(ref m, 80), ref Unsafe.Add(ref v, 80));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Update4(ref float x, ref float g, int rows, ref float w, ref float m, ref float v, in AdamStep step)
    {
        Vector512<float> acc0 = default, acc1 = default, acc2 = default, acc3 = default;
        for (int n = 0; n < rows; n++)
        {
            var grad = Vector512.LoadUnsafe(ref g);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), grad, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), grad, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2)), grad, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3)), grad, acc3);
            x = ref Unsafe.Add(ref x, 784);
            g = ref Unsafe.Add(ref g, 128);
        }
        step.Apply(acc0, ref Unsafe.Add(ref w, 0), ref Unsafe.Add(ref m, 0), ref Unsafe.Add(ref v, 0));
        step.Apply(acc1, ref Unsafe.Add(ref w, 16), ref Unsafe.Add(ref m, 16), ref Unsafe.Add(ref v, 16));
        step.Apply(acc2, ref Unsafe.Add(ref w, 32), ref Unsafe.Add(ref m, 32), ref Unsafe.Add(ref v, 32));
        step.Apply(acc3, ref Unsafe.Add(ref w, 48), ref Unsafe.Add(ref m, 48), ref Unsafe.Add(ref v, 48));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense1Update2(ref float x, ref float g, int rows, ref float w, ref float m, ref float v, in AdamStep step)
    {
        Vector512<float> acc0 = default, acc1 = default;
        for (int n = 0; n < rows; n++)
        {
            var grad = Vector512.LoadUnsafe(ref g);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), grad, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), grad, acc1);
            x = ref Unsafe.Add(ref x, 784);
            g = ref Unsafe.Add(ref g, 128);
        }
        step.Apply(acc0, ref Unsafe.Add(ref w, 0), ref Unsafe.Add(ref m, 0), ref Unsafe.Add(ref v, 0));
        step.Apply(acc1, ref Unsafe.Add(ref w, 16), ref Unsafe.Add(ref m, 16), ref Unsafe.Add(ref v, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Update6(ref float x, ref float g, int rows, ref float w, ref float m, ref float v, in AdamStep step)
    {
        Vector512<float> acc0 = default, acc1 = default, acc2 = default, acc3 = default, acc4 = default, acc5 = default;
        for (int n = 0; n < rows; n++)
        {
            var grad = Vector512.LoadUnsafe(ref g);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), grad, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), grad, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2)), grad, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3)), grad, acc3);
            acc4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 4)), grad, acc4);
            acc5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 5)), grad, acc5);
            x = ref Unsafe.Add(ref x, 128);
            g = ref Unsafe.Add(ref g, 16);
        }
        step.Apply(acc0, ref Unsafe.Add(ref w, 0), ref Unsafe.Add(ref m, 0), ref Unsafe.Add(ref v, 0));
        step.Apply(acc1, ref Unsafe.Add(ref w, 16), ref Unsafe.Add(ref m, 16), ref Unsafe.Add(ref v, 16));
        step.Apply(acc2, ref Unsafe.Add(ref w, 32), ref Unsafe.Add(ref m, 32), ref Unsafe.Add(ref v, 32));
        step.Apply(acc3, ref Unsafe.Add(ref w, 48), ref Unsafe.Add(ref m, 48), ref Unsafe.Add(ref v, 48));
        step.Apply(acc4, ref Unsafe.Add(ref w, 64), ref Unsafe.Add(ref m, 64), ref Unsafe.Add(ref v, 64));
        step.Apply(acc5, ref Unsafe.Add(ref w, 80), ref Unsafe.Add(ref m, 80), ref Unsafe.Add(ref v, 80));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Update4(ref float x, ref float g, int rows, ref float w, ref float m, ref float v, in AdamStep step)
    {
        Vector512<float> acc0 = default, acc1 = default, acc2 = default, acc3 = default;
        for (int n = 0; n < rows; n++)
        {
            var grad = Vector512.LoadUnsafe(ref g);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), grad, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), grad, acc1);
            acc2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2)), grad, acc2);
            acc3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3)), grad, acc3);
            x = ref Unsafe.Add(ref x, 128);
            g = ref Unsafe.Add(ref g, 16);
        }
        step.Apply(acc0, ref Unsafe.Add(ref w, 0), ref Unsafe.Add(ref m, 0), ref Unsafe.Add(ref v, 0));
        step.Apply(acc1, ref Unsafe.Add(ref w, 16), ref Unsafe.Add(ref m, 16), ref Unsafe.Add(ref v, 16));
        step.Apply(acc2, ref Unsafe.Add(ref w, 32), ref Unsafe.Add(ref m, 32), ref Unsafe.Add(ref v, 32));
        step.Apply(acc3, ref Unsafe.Add(ref w, 48), ref Unsafe.Add(ref m, 48), ref Unsafe.Add(ref v, 48));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dense2Update2(ref float x, ref float g, int rows, ref float w, ref float m, ref float v, in AdamStep step)
    {
        Vector512<float> acc0 = default, acc1 = default;
        for (int n = 0; n < rows; n++)
        {
            var grad = Vector512.LoadUnsafe(ref g);
            acc0 = Vector512.FusedMultiplyAdd(Vector512.Create(x), grad, acc0);
            acc1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), grad, acc1);
            x = ref Unsafe.Add(ref x, 128);
            g = ref Unsafe.Add(ref g, 16);
        }
        step.Apply(acc0, ref Unsafe.Add(ref w, 0), ref Unsafe.Add(ref m, 0), ref Unsafe.Add(ref v, 0));
        step.Apply(acc1, ref Unsafe.Add(ref w, 16), ref Unsafe.Add(ref m, 16), ref Unsafe.Add(ref v, 16));
    }
}
