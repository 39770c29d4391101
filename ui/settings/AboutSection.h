// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"
#include "ui/widgets/CheckList.h"

class QLineEdit;

namespace ui {

/// Versions, the program used for Claude, and the same checks as at the first start.
class AboutSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit AboutSection(QWidget *parent);

    void setChecks(const QList<CheckResult> &checks);
    void setVersions(const QStringList &lines);

signals:
    void fixRequested(const QString &name);
    void checkAgainRequested();

protected:
    void fill() override;

private:
    TextLabel *m_versions;
    QLineEdit *m_claude;
    CheckList *m_checks;
};

} // namespace ui
