using SkiaSharp;

namespace Shapes;

/// <summary>A picture of results: a row for each scene, with what was drawn, the box that was found beside the right one, and the mask that was made beside the right one.</summary>
public static class Gallery
{
    // Pixels of the file for one of a scene, and between pictures.
    private const int Zoom = 4, Gap = 8, Columns = 4;
    private const int Edge = Scene.Size * Zoom;

    private static readonly SKColor[] Colours = [new(40, 44, 52), new(86, 156, 214), new(220, 170, 60)];

    /// <summary>Writes the picture as PNG.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scenes">The scenes, each with the box that was found and the mask that was made.</param>
    public static void Save(string path, IReadOnlyList<(Scene Scene, Box Found, int[] Mask)> scenes)
    {
        using SKBitmap sheet = new(Gap + Columns * (Edge + Gap), Gap + scenes.Count * (Edge + Gap));
        using SKCanvas canvas = new(sheet);
        canvas.Clear(SKColors.White);
        for (int row = 0; row < scenes.Count; row++)
        {
            (Scene scene, Box found, int[] mask) = scenes[row];
            DrawPicture(canvas, Place(row, 0), scene.Pixels);
            DrawPicture(canvas, Place(row, 1), scene.Pixels);
            DrawBox(canvas, Place(row, 1), scene.Box, SKColors.White);
            DrawBox(canvas, Place(row, 1), found, SKColors.Red);
            DrawMask(canvas, Place(row, 2), mask);
            DrawMask(canvas, Place(row, 3), scene.Mask);
        }

        using SKData png = sheet.Encode(SKEncodedImageFormat.Png, quality: 100);
        File.WriteAllBytes(path, png.ToArray());
    }

    private static SKPoint Place(int row, int column) => new(Gap + column * (Edge + Gap), Gap + row * (Edge + Gap));

    private static void DrawPicture(SKCanvas canvas, SKPoint at, float[] pixels)
        => Draw(canvas, at, pixel => new SKColor(Byte(pixels[pixel * 3]), Byte(pixels[pixel * 3 + 1]), Byte(pixels[pixel * 3 + 2])));

    private static void DrawMask(SKCanvas canvas, SKPoint at, int[] mask) => Draw(canvas, at, pixel => Colours[mask[pixel]]);

    private static void Draw(SKCanvas canvas, SKPoint at, Func<int, SKColor> colour)
    {
        using SKPaint paint = new();
        for (int pixel = 0; pixel < Scene.Size * Scene.Size; pixel++)
        {
            paint.Color = colour(pixel);
            canvas.DrawRect(at.X + pixel % Scene.Size * Zoom, at.Y + pixel / Scene.Size * Zoom, Zoom, Zoom, paint);
        }
    }

    private static void DrawBox(SKCanvas canvas, SKPoint at, Box box, SKColor colour)
    {
        using SKPaint paint = new() { Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = 2 };
        canvas.DrawRect(at.X + box.Left * Zoom, at.Y + box.Top * Zoom, (box.Right - box.Left) * Zoom, (box.Bottom - box.Top) * Zoom, paint);
    }

    private static byte Byte(float share) => (byte)(share * 255);
}
