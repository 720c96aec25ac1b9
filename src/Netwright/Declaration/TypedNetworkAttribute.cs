namespace Netwright;

/// <summary>
/// Declares a partial class to be a neural network over types of your own: <c>[Network&lt;Iris, Species&gt;]</c> takes an <c>Iris</c> and answers with a <c>Species</c>.
/// The layers below it are those of any other network; the first one receives a vector of the input's features.
/// </summary>
/// <remarks>
/// Each public field and property of the input that can be read is a feature, or several, in the order of the declaration, those of a base class first:
/// a number is one; a <see cref="bool"/> is 0 or 1; an enum is one for each of its members, of which the value's is 1 and the others are 0; a nested type has the
/// features of its members. These attributes on a member say more: <see cref="IgnoreAttribute"/>, <see cref="DefaultAttribute"/>, <see cref="ScaleAttribute"/>,
/// <see cref="LogAttribute"/>, <see cref="StandardizeAttribute"/>, <see cref="CategoriesAttribute"/>, <see cref="CyclicAttribute"/>, <see cref="FixedLengthAttribute"/>.
/// The output is an enum (a softmax with a unit for each member), a <see cref="bool"/> (a sigmoid of one unit), a <see cref="float"/> or <see cref="double"/>
/// (one unit), or a record of those two (a unit for each member).
/// </remarks>
/// <typeparam name="TInput">What one sample is: a record, class or struct.</typeparam>
/// <typeparam name="TOutput">What is predicted.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute<TInput, TOutput> : Attribute;
