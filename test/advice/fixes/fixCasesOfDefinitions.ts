// Own definitions, softmax without dim and negative slopes in place, and the code after the fix.
import type { FixCase } from "./fixCases.ts";

export const definitionsFixed: readonly FixCase[] = [
  {
    rule: "own-definition",
    code: 'import torch.nn.functional as F\nimport torch\n\n\ndef act(x):\n    """Swish."""\n    y = torch.sigmoid(x)\n    return x * y\n',
    requirements: "torch==2.4.0",
    fixed:
      'import torch.nn.functional as F\nimport torch\n\n\ndef act(x):\n    """Swish."""\n    return F.silu(x)\n',
    computes: "torch@2.4.0:torch.nn.functional.silu",
  },
  {
    rule: "own-definition",
    code: "import torch\nact = lambda v: torch.max(v, 0.2 * v)\n",
    requirements: "torch==2.4.0",
    fixed: "import torch\nact = lambda v: torch.nn.functional.leaky_relu(v, negative_slope=0.2)\n",
    computes: "torch@2.4.0:torch.nn.functional.leaky_relu(negative_slope=0.2)",
  },
  {
    rule: "own-definition",
    code: "import torch\nfrom torch import nn\n\n\nclass Act(nn.Module):\n    def forward(self, x):\n        return x / (1 + torch.exp(-x))\n",
    requirements: "torch==2.4.0",
    fixed:
      "import torch\nfrom torch import nn\n\n\nclass Act(nn.Module):\n    def forward(self, x):\n        return torch.nn.functional.silu(x)\n",
    computes: "torch@2.4.0:torch.nn.functional.silu",
  },
  {
    rule: "softmax-without-dim",
    code: "import torch.nn as nn\nhead = nn.Sequential(nn.Linear(64, 10), nn.Softmax())\n",
    fixed: "import torch.nn as nn\nhead = nn.Sequential(nn.Linear(64, 10), nn.Softmax(dim=-1))\n",
    computes: "torch:torch.nn.Softmax(dim=-1)",
  },
  {
    rule: "softmax-without-dim",
    code: "import torch\np = torch.softmax(logits)\n",
    fixed: "import torch\np = torch.softmax(logits, dim=-1)\n",
    computes: "torch:torch.softmax(dim=-1)",
  },
  {
    rule: "softmax-without-dim",
    code: "import torch.nn.functional as F\np = F.softmax(logits, dim=None)\n",
    fixed: "import torch.nn.functional as F\np = F.softmax(logits, dim=-1)\n",
    computes: "torch:torch.nn.functional.softmax(dim=-1)",
  },
  {
    rule: "differs-in-place",
    code: "from torch import nn\nact = nn.LeakyReLU(-0.1, inplace=True)\n",
    fixed: "from torch import nn\nact = nn.LeakyReLU(-0.1, inplace=False)\n",
    computes: "torch:torch.nn.LeakyReLU(negative_slope=-0.1)",
  },
  {
    rule: "differs-in-place",
    code: "import torch.nn.functional as F\ny = F.elu(x, -1.0, True)\n",
    fixed: "import torch.nn.functional as F\ny = F.elu(x, -1.0, False)\n",
    computes: "torch:torch.nn.functional.elu(alpha=-1)",
  },
  {
    rule: "softmax-without-dim",
    code: "import torch.nn.functional as F\np = F.log_softmax(input=logits,)\n",
    fixed: "import torch.nn.functional as F\np = F.log_softmax(input=logits, dim=-1,)\n",
    computes: "torch:torch.nn.functional.log_softmax(dim=-1)",
  },
  {
    rule: "softmax-without-dim",
    code: "import torch.nn as nn\nhead = nn.Softmin(None)\n",
    fixed: "import torch.nn as nn\nhead = nn.Softmin(-1)\n",
    computes: "torch:torch.nn.Softmin(dim=-1)",
  },
  {
    rule: "own-definition",
    code: "import jax\nimport jax.numpy as jnp\n\n\ndef bent(x, a=1.5):\n    return jnp.where(x > 0, x, a * (jnp.exp(x) - 1))\n",
    requirements: "jax==0.4.30",
    fixed:
      "import jax\nimport jax.numpy as jnp\n\n\ndef bent(x, a=1.5):\n    return jax.nn.elu(x, alpha=a)\n",
  },
];
