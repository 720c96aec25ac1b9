using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>An optimizer's step, as tiles of gradients take it. Each network's own is generated.</summary>
/// <typeparam name="TSelf">The step.</typeparam>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStep<TSelf>
    where TSelf : IStep<TSelf>, allows ref struct
{
    /// <summary>Takes the step with sixteen gradients. Static, because a call through an instance would copy the step each time.</summary>
    /// <param name="step">The step.</param>
    /// <param name="gradient">The gradients.</param>
    /// <param name="at">Where the first of them lies in the parameter arena.</param>
    public static abstract void Apply(in TSelf step, Vector512<float> gradient, int at);
}
