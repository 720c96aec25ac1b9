using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>A number of terms as a type, so that the JIT knows it: for <see cref="ShortProduct"/>.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDepth
{
    /// <summary>How many.</summary>
    public static abstract int Terms { get; }
}

/// <summary>One term.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth1 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 1;
}

/// <summary>Two terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth2 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 2;
}

/// <summary>Three terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth3 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 3;
}

/// <summary>Four terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth4 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 4;
}

/// <summary>Five terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth5 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 5;
}

/// <summary>Six terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth6 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 6;
}

/// <summary>Seven terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth7 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 7;
}

/// <summary>Eight terms.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Depth8 : IDepth
{
    /// <inheritdoc/>
    public static int Terms => 8;
}
