using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>What a member of a typed input becomes: some floats, and the code that writes them.</summary>
internal abstract record Feature
{
    /// <summary>The class whose methods the code calls.</summary>
    protected const string Packing = "global::Netwright.Compute.Packing";

    /// <summary>The floats that it becomes.</summary>
    public abstract int Width { get; }

    /// <summary>What they mean, for the layer table and for files, which two networks that share parameters have in common.</summary>
    public abstract string Meaning { get; }

    /// <summary>Whether mean and deviation of the training data are taken out of it, by the network's first layer.</summary>
    public virtual bool IsStandardized => false;

    /// <summary>Writes the statements that pack one value into <c>input</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value, a primary expression.</param>
    /// <param name="at">The place of the first float.</param>
    /// <param name="member">The member as errors name it.</param>
    public abstract void Write(CodeWriter writer, string value, Place at, string member);
}
