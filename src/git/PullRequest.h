// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Repository.h"

namespace git {

struct PullRequest
{
    QString title;
    QString body;
    QString base; ///< empty: the repository's default branch
    bool draft = false;

    bool operator==(const PullRequest &) const = default;
};

/// Whether GitHub's gh program is in PATH.
[[nodiscard]] bool hasPullRequestProgram();

/// Pushes the branch of @p repository to its remote and opens a pull request through gh; its address. Blocks.
/// NotFound: gh is missing. InvalidInput: no title, or a detached head. Conflict: gh's own words.
[[nodiscard]] base::Result<QString> openPullRequest(const Repository &repository, const PullRequest &request);

} // namespace git
