using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Augmentations;

/// <summary>Images mirrored.</summary>
internal sealed record RandomFlip : AugmentationLayer
{
    public override string Kind => "RandomFlip";

    /// <summary>The directions.</summary>
    public required FlipModeKind Mode { get; init; }

    protected override IEnumerable<string> Stated => [$"{Mode}"];

    protected override IEnumerable<(Setting<double>, double, double)> Bounded => [];

    public static Layer Read(Arguments arguments) => new RandomFlip { Site = arguments.Site, Mode = arguments.Get("mode", FlipModeKind.HorizontalAndVertical) };

    protected override string Construct(string shape)
        => $"new global::Netwright.Augmentation.Flip({shape}, horizontal: {(Mode == FlipModeKind.Vertical ? "false" : "true")}, vertical: {(Mode == FlipModeKind.Horizontal ? "false" : "true")})";
}
