#nullable enable
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

public readonly struct AdamStep
{
    readonly Vector512<float> b1, ib1, b2, ib2, lr, eps, rc2;
    public AdamStep(int t, float learningRate)
    {
        float c1 = 1 - MathF.Pow(0.9f, t), c2 = 1 - MathF.Pow(0.999f, t);
        b1 = Vector512.Create(0.9f); ib1 = Vector512.Create(0.1f); b2 = Vector512.Create(0.999f); ib2 = Vector512.Create(0.001f);
        lr = Vector512.Create(learningRate / c1); eps = Vector512.Create(1e-7f); rc2 = Vector512.Create(1 / MathF.Sqrt(c2));
    }
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(Vector512<float> g, ref float w, ref float m, ref float v)
    {
        var mm = Vector512.FusedMultiplyAdd(b1, Vector512.LoadUnsafe(ref m), ib1 * g);
        var vv = Vector512.FusedMultiplyAdd(b2, Vector512.LoadUnsafe(ref v), ib2 * g * g);
        mm.StoreUnsafe(ref m); vv.StoreUnsafe(ref v);
        (Vector512.LoadUnsafe(ref w) - lr * mm / (Vector512.Sqrt(vv) * rc2 + eps)).StoreUnsafe(ref w);
    }
}

public sealed partial class ByHandClassifier
{
    // arena: dense1.kernel 784x128 in 8 panels of 16, dense1.bias 128, dense2.kernel 128x10 in one panel of 16, dense2.bias 10 of 16
    const int W1 = 0, B1 = 100352, W2 = 100480, B2 = 102528, Length = 102544;
    readonly float[] p = Alloc(Length), m = Alloc(Length), v = Alloc(Length);
    readonly float[] h1 = Alloc(512 * 128), mask = Alloc(512 * 128), g1 = Alloc(512 * 128), z2 = Alloc(512 * 16), w2t = Alloc(16 * 128);
    int t;
    static float[] Alloc(int n) => GC.AllocateArray<float>(n, true);
    readonly Team team;
    public ByHandClassifier(int seed, int threads)
    {
        team = new Team(threads);
        var r = new Random(seed);
        float l1 = MathF.Sqrt(6f / (784 + 128)), l2 = MathF.Sqrt(6f / (128 + 10));
        for (int i = 0; i < 100352; i++) p[W1 + i] = (r.NextSingle() * 2 - 1) * l1;
        for (int k = 0; k < 128; k++) for (int j = 0; j < 10; j++) p[W2 + k * 16 + j] = (r.NextSingle() * 2 - 1) * l2;
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Dense1(ref float x, int from, int to)
    {
        for (int j = 0; j < 8; j++)
        {
            ref float w = ref p[W1 + j * 784 * 16]; ref float b = ref p[B1 + j * 16];
            int n = from;
            for (; n + 6 <= to; n += 6) Dense1Tile6(ref Unsafe.Add(ref x, n * 784), ref w, ref b, ref h1[n * 128 + j * 16]);
            if (n + 4 <= to) { Dense1Tile4(ref Unsafe.Add(ref x, n * 784), ref w, ref b, ref h1[n * 128 + j * 16]); n += 4; }
            if (n + 2 <= to) { Dense1Tile2(ref Unsafe.Add(ref x, n * 784), ref w, ref b, ref h1[n * 128 + j * 16]); n += 2; }
            if (n < to) { Dense1Tile1(ref Unsafe.Add(ref x, n * 784), ref w, ref b, ref h1[n * 128 + j * 16]); }
        }
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Dense2(int from, int to)
    {
        int n = from; ref float x = ref h1[0]; ref float w = ref p[W2]; ref float b = ref p[B2];
        for (; n + 6 <= to; n += 6) Dense2Tile6(ref Unsafe.Add(ref x, n * 128), ref w, ref b, ref z2[n * 16]);
        if (n + 4 <= to) { Dense2Tile4(ref Unsafe.Add(ref x, n * 128), ref w, ref b, ref z2[n * 16]); n += 4; }
        if (n + 2 <= to) { Dense2Tile2(ref Unsafe.Add(ref x, n * 128), ref w, ref b, ref z2[n * 16]); n += 2; }
        if (n < to) { Dense2Tile1(ref Unsafe.Add(ref x, n * 128), ref w, ref b, ref z2[n * 16]); }
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Dropout(int from, int to, uint seed)
    {
        uint thr = (uint)(0.2 * uint.MaxValue); var scale = Vector512.Create(1.25f);
        for (int i = from * 128; i < to * 128; i += 16)
        {
            var z = Vector512.Create((uint)i) + Vector512<uint>.Indices + Vector512.Create(seed);
            z ^= z >>> 16; z *= Vector512.Create(0x21f0aaadu); z ^= z >>> 15; z *= Vector512.Create(0x735a2d97u); z ^= z >>> 15;
            var keep = Vector512.GreaterThan(z, Vector512.Create(thr)).AsSingle() & scale;
            var h = Vector512.LoadUnsafe(ref h1[i]);
            // the mask also carries relu's derivative
            (Vector512.GreaterThan(h, Vector512<float>.Zero) & keep).StoreUnsafe(ref mask[i]);
            (h * keep).StoreUnsafe(ref h1[i]);
        }
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    double SoftmaxCrossEntropy(ReadOnlySpan<byte> labels, int rows, out int correct)
    {
        double loss = 0; correct = 0; float inv = 1f / rows;
        for (int n = 0; n < rows; n++)
        {
            var z = z2.AsSpan(n * 16, 10); float max = z[0]; int arg = 0; for (int j = 1; j < 10; j++) if (z[j] > max) { max = z[j]; arg = j; }
            float sum = 0; float zl = z[labels[n]] - max;
            for (int j = 0; j < 10; j++) { z[j] = MathF.Exp(z[j] - max); sum += z[j]; }
            loss += Math.Log(sum) - zl; if (arg == labels[n]) correct++;
            float s = inv / sum; for (int j = 0; j < 10; j++) z[j] *= s; z[labels[n]] -= inv; 
        }
        return loss;
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Dense2Backward(int from, int to)
    {
        // g1[n, 128] = z2[n, 10] * W2^T, times mask
        for (int k = 0; k < 128; k++) for (int j = 0; j < 16; j++) w2t[j * 128 + k] = p[W2 + k * 16 + j];
        for (int n = from; n < to; n++)
            for (int k = 0; k < 128; k += 32)
            {
                Vector512<float> a0 = default, a1 = default;
                for (int j = 0; j < 10; j++)
                {
                    var g = Vector512.Create(z2[n * 16 + j]);
                    a0 = Vector512.FusedMultiplyAdd(g, Vector512.LoadUnsafe(ref w2t[j * 128 + k]), a0);
                    a1 = Vector512.FusedMultiplyAdd(g, Vector512.LoadUnsafe(ref w2t[j * 128 + k + 16]), a1);
                }
                (a0 * Vector512.LoadUnsafe(ref mask[n * 128 + k])).StoreUnsafe(ref g1[n * 128 + k]);
                (a1 * Vector512.LoadUnsafe(ref mask[n * 128 + k + 16])).StoreUnsafe(ref g1[n * 128 + k + 16]);
            }
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void BiasUpdate(ref float g, int ld, int rows, int at, int panels, in AdamStep s)
    {
        for (int j = 0; j < panels; j++)
        {
            Vector512<float> a = default;
            for (int n = 0; n < rows; n++) a += Vector512.LoadUnsafe(ref Unsafe.Add(ref g, n * ld + j * 16));
            s.Apply(a, ref p[at + j * 16], ref m[at + j * 16], ref v[at + j * 16]);
        }
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Dense1Update(ref float x, int rows, int from, int to, in AdamStep s)
    {
        // parts: 131 blocks of six kernel rows (the last of four), every panel of a block while its input columns are hot
        for (int q = from; q < to; q++)
        {
            int k = q * 6;
            for (int j = 0; j < 8; j++)
            {
                int o = W1 + j * 784 * 16 + k * 16;
                if (q < 130) Dense1Update6(ref Unsafe.Add(ref x, k), ref g1[j * 16], rows, ref p[o], ref m[o], ref v[o], s);
                else Dense1Update4(ref Unsafe.Add(ref x, k), ref g1[j * 16], rows, ref p[o], ref m[o], ref v[o], s);
            }
        }
    }
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Dense2Update(int rows, in AdamStep s)
    {
        for (int k = 0; k < 126; k += 6) Dense2Update6(ref h1[k], ref z2[0], rows, ref p[W2 + k * 16], ref m[W2 + k * 16], ref v[W2 + k * 16], s);
        Dense2Update2(ref h1[126], ref z2[0], rows, ref p[W2 + 126 * 16], ref m[W2 + 126 * 16], ref v[W2 + 126 * 16], s);
    }
    float[]? _x; int _row0, _rows; uint _seed; AdamStep _s;
    public double TrainStep(float[] xs, int row0, ReadOnlySpan<byte> labels, int rows, out int correct)
    {
        t++; _s = new AdamStep(t, (float)Netwright.Benchmarks.Compare.Workload.LearningRate); _x = xs; _row0 = row0; _rows = rows; _seed = (uint)t * 0x9E3779B9u;
        team.Run(this, static (me, i, n) =>
        {
            int b = me._rows * i / n, e = me._rows * (i + 1) / n;
            me.Dense1(ref me._x![me._row0 * 784], b, e); me.Dropout(b, e, me._seed); me.Dense2(b, e);
        });
        double loss = SoftmaxCrossEntropy(labels, rows, out correct);
        Dense2Backward(0, rows);
        team.Run(this, static (me, i, n) =>
        {
            me.Dense1Update(ref me._x![me._row0 * 784], me._rows, 131 * i / n, 131 * (i + 1) / n, me._s);
            if (i == 0) { me.Dense2Update(me._rows, me._s); me.BiasUpdate(ref me.z2[0], 16, me._rows, B2, 1, me._s); }
            else me.BiasUpdate(ref me.g1[0], 128, me._rows, B1, 8, me._s);
            if (n == 1) me.BiasUpdate(ref me.g1[0], 128, me._rows, B1, 8, me._s);
        });
        return loss;
    }
    public int Evaluate(float[] xs, byte[] labels, int rows)
    {
        int correct = 0;
        for (int r = 0; r < rows; r += 500)
        {
            int n = Math.Min(500, rows - r);
            Dense1(ref xs[r * 784], 0, n); Dense2(0, n);
            for (int i = 0; i < n; i++) { var z = z2.AsSpan(i * 16, 10); int a = 0; for (int j = 1; j < 10; j++) if (z[j] > z[a]) a = j; if (a == labels[r + i]) correct++; }
        }
        return correct;
    }
    readonly float[] one = Alloc(128), outp = Alloc(16);
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float PredictOne(ref float x)
    {
        for (int j = 0; j < 8; j += 4)
        {
            ref float w = ref p[W1 + j * 784 * 16]; ref float xx = ref x;
            var a0 = Vector512.LoadUnsafe(ref p[B1 + j * 16]); var a1 = Vector512.LoadUnsafe(ref p[B1 + j * 16 + 16]); var a2 = Vector512.LoadUnsafe(ref p[B1 + j * 16 + 32]); var a3 = Vector512.LoadUnsafe(ref p[B1 + j * 16 + 48]);
            for (int k = 0; k < 784; k++)
            {
                var s = Vector512.Create(xx);
                a0 = Vector512.FusedMultiplyAdd(s, Vector512.LoadUnsafe(ref w), a0); a1 = Vector512.FusedMultiplyAdd(s, Vector512.LoadUnsafe(ref w, 12544), a1);
                a2 = Vector512.FusedMultiplyAdd(s, Vector512.LoadUnsafe(ref w, 25088), a2); a3 = Vector512.FusedMultiplyAdd(s, Vector512.LoadUnsafe(ref w, 37632), a3);
                xx = ref Unsafe.Add(ref xx, 1); w = ref Unsafe.Add(ref w, 16);
            }
            Vector512.Max(a0, default).StoreUnsafe(ref one[j * 16]); Vector512.Max(a1, default).StoreUnsafe(ref one[j * 16 + 16]); Vector512.Max(a2, default).StoreUnsafe(ref one[j * 16 + 32]); Vector512.Max(a3, default).StoreUnsafe(ref one[j * 16 + 48]);
        }
        Dense2Tile1(ref one[0], ref p[W2], ref p[B2], ref outp[0]);
        return outp[0];
    }
    public double Checksum() { double s = 0; foreach (var f in p) s = s * 1.0000001 + f; return s; }
}

/// <summary>Worker threads that run one phase after another. They block between phases: a PAUSE spin makes a virtual machine yield the processor.</summary>
public sealed class Team
{
    private readonly int count;
    private readonly SemaphoreSlim go = new(0), done = new(0);
    private Action<object, int, int>? phase;
    private object? state;

    public Team(int threads)
    {
        count = threads;
        for (int i = 1; i < count; i++)
        {
            int part = i;
            new Thread(() => { while (true) { go.Wait(); phase!(state!, part, count); done.Release(); } }) { IsBackground = true }.Start();
        }
    }

    public void Run<T>(T owner, Action<T, int, int> work) where T : class
    {
        if (count > 1) { phase = Unsafe.As<Action<object, int, int>>(work); state = owner; go.Release(count - 1); }
        work(owner, 0, count);
        for (int i = 1; i < count; i++) done.Wait();
    }
}
