using Netwright.Compute;

namespace Netwright.Pictures;

/// <summary>Draws the kernels of a convolution.</summary>
internal static class KernelSheet
{
    // More pictures than that are not looked at.
    private const int MostPictures = 256;

    /// <summary>The kernels of a parameter, or of the first convolution over images.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static PictureSheet Of(INetwork network, string? parameter)
    {
        NetworkDescription description = network.Core.Description;
        ParameterTensor[] kernels = [.. description.Tensors.Where(static tensor => tensor.FileShape.Length == 4)];
        if (kernels.Length == 0)
            throw new ArgumentException($"{description.Name} has no convolution over images, whose kernels could be drawn.", nameof(network));

        ParameterTensor kernel = parameter is null ? kernels[0] : kernels.FirstOrDefault(tensor => tensor.Name == parameter)
            ?? throw new ArgumentException($"{description.Name} has no kernel {parameter}; those over images are {string.Join(", ", kernels.Select(static tensor => tensor.Name))}.", nameof(parameter));

        float[] weights = new float[kernel.Count];
        kernel.Export(network.Parameters, weights);
        int filters = kernel.FileShape[0], channels = kernel.FileShape[1], pictures = channels == 3 ? 1 : channels;
        int shown = Math.Clamp(MostPictures / pictures, 1, filters);

        // One scale for all of them, on which zero is the middle grey.
        float greatest = Math.Max(weights.Max(Math.Abs), float.Epsilon);
        CaptionedPicture[][] rows = [.. Enumerable.Range(0, shown).Select(filter => Pictures(kernel, weights, filter, greatest))];
        string count = shown == filters ? $"All {filters}" : $"The first {shown} of {filters}";
        return new PictureSheet(
            $"Kernels of {kernel.Name}",
            FormattableString.Invariant($"{count} filters{(pictures > 1 ? $", a row each with a picture for each of {channels} channels" : "")}. Black is −{greatest:G3}, white {greatest:G3}, and the middle grey zero."),
            pictures > 1 ? rows : [[.. rows.SelectMany(static row => row)]]);
    }

    private static CaptionedPicture[] Pictures(ParameterTensor kernel, float[] weights, int filter, float greatest)
    {
        int channels = kernel.FileShape[1], height = kernel.FileShape[2], width = kernel.FileShape[3], area = height * width;

        // Files have a filter's channels one after the other; pictures have those of a pixel together.
        float[] values = [.. Enumerable.Range(0, area * channels).Select(i => weights[(filter * channels + i % channels) * area + i / channels])];
        IReadOnlyList<Raster> rasters = Raster.Of(values, height, width, -greatest, greatest);
        return [.. rasters.Select((raster, channel) => new CaptionedPicture(raster, $"Filter {filter}{(rasters.Count > 1 ? $", channel {channel}" : "")} of {kernel.Name}", channel == 0 ? $"{filter}" : ""))];
    }
}
