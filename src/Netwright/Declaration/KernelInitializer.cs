#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>How a kernel [in, out] is drawn before training, with Keras's meaning. Normal draws are truncated at two deviations, as Keras's are.</summary>
public enum KernelInitializer
{
    /// <summary>Uniform within ±√(6 / (in + out)) (Glorot and Bengio, 2010)</summary>
    GlorotUniform,

    /// <summary>Truncated normal of variance 2 / (in + out) (Glorot and Bengio, 2010)</summary>
    GlorotNormal,

    /// <summary>Uniform within ±√(6 / in) (He et al., 2015)</summary>
    HeUniform,

    /// <summary>Truncated normal of variance 2 / in (He et al., 2015)</summary>
    HeNormal,

    /// <summary>Truncated normal of variance 1 / in (LeCun et al., 1998)</summary>
    LecunNormal,

    /// <summary>Zero throughout</summary>
    Zeros,

    /// <summary>A random matrix with orthonormal rows or columns, whichever are fewer (Saxe et al., 2013)</summary>
    Orthogonal,
}
