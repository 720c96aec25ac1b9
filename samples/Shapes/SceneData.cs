using Netwright;

namespace Shapes;

/// <summary>Scenes as data sets: the same pictures with boxes as targets, or with masks.</summary>
public static class SceneData
{
    /// <summary>Draws scenes; the same seed draws the same ones.</summary>
    public static Scene[] Draw(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Scene.Draw(random))];
    }

    /// <summary>Pictures with the square's edges, in shares of the picture.</summary>
    public static Dataset<float> Boxes(Scene[] scenes)
        => new(Pixels(scenes), [.. scenes.SelectMany(static scene => (float[])[scene.Box.Left, scene.Box.Top, scene.Box.Right, scene.Box.Bottom]).Select(static edge => edge / Scene.Size)], scenes.Length);

    /// <summary>Pictures with the class of every pixel.</summary>
    public static Dataset<int> Masks(Scene[] scenes) => new(Pixels(scenes), [.. scenes.SelectMany(static scene => scene.Mask)], scenes.Length);

    /// <summary>Where a network finds the square.</summary>
    public static Box Find(BoxFinder finder, Scene scene)
    {
        Span<float> edges = stackalloc float[BoxFinder.OutputLength];
        finder.Predict(scene.Pixels, edges);
        return new Box(edges[0] * Scene.Size, edges[1] * Scene.Size, edges[2] * Scene.Size, edges[3] * Scene.Size);
    }

    /// <summary>What a network takes each pixel for.</summary>
    public static int[] Segment(MaskMaker maker, Scene scene)
    {
        int[] mask = new int[Scene.Size * Scene.Size];
        maker.Classify(scene.Pixels, mask);
        return mask;
    }

    /// <summary>For each class the pixels that both masks give it, by those that either gives it.</summary>
    public static float Overlap(ConfusionMatrix pixels, int kind)
    {
        long both = pixels[kind, kind], either = -both;
        for (int other = 0; other < Scene.Classes; other++)
            either += pixels[kind, other] + pixels[other, kind];
        return (float)both / either;
    }

    private static float[] Pixels(Scene[] scenes) => [.. scenes.SelectMany(static scene => scene.Pixels)];
}
