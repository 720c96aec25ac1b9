namespace Shapes;

/// <summary>
/// A picture that is drawn: a square and a disc on a noisy background, in colours that tell nothing of the shape. The later shape may cover a part of the earlier
/// one, so that an edge has to be guessed.
/// </summary>
public sealed class Scene
{
    /// <summary>Pixels of an edge.</summary>
    public const int Size = 32;

    /// <summary>What a pixel can belong to: background, disc, square.</summary>
    public const int Classes = 3;

    private const int Background = 0, Disc = 1, Square = 2, Colours = 3;
    private const float Noise = 0.15f;

    private Scene()
    {
    }

    /// <summary>The picture, [Size, Size, 3], each colour from 0 to 1.</summary>
    public float[] Pixels { get; } = new float[Size * Size * Colours];

    /// <summary>What each pixel belongs to.</summary>
    public int[] Mask { get; } = new int[Size * Size];

    /// <summary>Where the square is, also where a disc covers it.</summary>
    public Box Box { get; private set; }

    /// <summary>Draws a scene.</summary>
    public static Scene Draw(Random random)
    {
        Scene scene = new();
        float grey = 0.3f + 0.4f * random.NextSingle();
        Array.Fill(scene.Pixels, grey);

        int[] kinds = [Disc, Square];
        random.Shuffle(kinds);
        foreach (int kind in kinds)
            scene.Add(kind, random);

        foreach (ref float pixel in scene.Pixels.AsSpan())
            pixel = Math.Clamp(pixel + Noise * (random.NextSingle() - random.NextSingle()), 0, 1);
        return scene;
    }

    private void Add(int kind, Random random)
    {
        int side = random.Next(7, 15), left = random.Next(0, Size - side), top = random.Next(0, Size - side);
        float[] colour = [random.NextSingle(), random.NextSingle(), random.NextSingle()];
        float radius = side / 2f;
        if (kind == Square)
            Box = new Box(left, top, left + side, top + side);

        for (int y = top; y < top + side; y++)
        {
            for (int x = left; x < left + side; x++)
            {
                float dx = x + 0.5f - left - radius, dy = y + 0.5f - top - radius;
                if (kind == Disc && dx * dx + dy * dy > radius * radius)
                    continue;

                Mask[y * Size + x] = kind;
                colour.CopyTo(Pixels.AsSpan((y * Size + x) * Colours));
            }
        }
    }
}
