using Netwright.Generator.Tests.Architecture.Planted.Above;

namespace Netwright.Generator.Tests.Architecture.Planted.Below;

/// <summary>Uses <see cref="Upper"/> above it, in nothing but the body of a lambda.</summary>
internal sealed class Lower
{
    public Func<object> Make { get; } = static () => new Upper();
}
