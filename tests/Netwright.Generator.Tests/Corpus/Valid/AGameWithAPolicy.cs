using Netwright;

Policy policy = new(seed: 11);
Random random = new(5);
for (int game = 0; game < 10; game++)
{
    float[] board = new float[9];
    List<(float[] Board, int Move)> moves = [];
    for (int turn = 0; turn < 9; turn++)
    {
        int move = random.NextDouble() < 0.1 ? random.Next(9) : policy.Classify(board);
        if (board[move] != 0)
            break;

        moves.Add(((float[])board.Clone(), move));
        board[move] = turn % 2 == 0 ? 1 : -1;
    }

    float[] inputs = [.. moves.SelectMany(static move => move.Board)];
    int[] labels = [.. moves.Select(static move => move.Move)];
    policy.Fit(new Dataset<int>(inputs, labels, moves.Count), new FitOptions { Verbosity = Verbosity.Silent });
}

[Network(9)]
[Dense(27, Activation.Relu)]
[Dense(9, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Policy;
