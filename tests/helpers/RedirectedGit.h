// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace helpers {

/// Shell scripts for a run that wants git to start a program of its own when the runner pushes; that program leaves
/// its environment in @p marker.
inline QHash<QByteArray, QByteArray> redirectedGit(const QByteArray &marker)
{
    const QByteArray program
        = "printf '#!/bin/sh\\nenv >>" + marker + "\\nexit 1\\n' >\"$HOME/own\"; chmod +x \"$HOME/own\"\n";
    const auto settings = [](const QByteArray &file) {
        return "git config -f " + file + " protocol.ext.allow always\ngit config -f " + file
            + " url.\"ext::$HOME/own \".insteadOf http://\n";
    };
    return {
        {"settings of the home", program + settings("\"$HOME/.gitconfig\"")},
        {"settings of XDG", program + "mkdir -p \"$HOME/.config/git\"\n" + settings("\"$HOME/.config/git/config\"")},
        {"settings of the clone", program + settings(".git/config")},
        {"another common folder",
         program + "cp -r .git \"$HOME/common\"\n" + settings("\"$HOME/common/config\"")
             + "echo \"$HOME/common\" >.git/commondir\n"},
        {"another repository",
         program + "cp -r .git \"$HOME/moved\"\n" + settings("\"$HOME/moved/config\"")
             + "rm -rf .git; ln -s \"$HOME/moved\" .git\n"},
    };
}

} // namespace helpers
