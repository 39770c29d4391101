// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

/// What a session in a sandbox needs beside the rest: template, branch, pull request. Its values are
/// Profile::engineOptions.
class SandboxOptionsRow : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxOptionsRow(QWidget *parent = nullptr);

    void setTemplates(const QStringList &templates);
    void setOptions(const QJsonObject &options);
    [[nodiscard]] QJsonObject options() const;

private:
    void follow();

    QComboBox *m_template;
    QLineEdit *m_branch;
    QCheckBox *m_pullRequest;
    QCheckBox *m_later;
};

} // namespace ui
