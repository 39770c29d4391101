// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace ui {

/// What a session on a service needs beside the rest: the repository it works on, and for services that clone it the
/// depth, the key and the secrets of the run. What is typed as a secret is handed over apart from the options.
class RemoteOptionsRow : public QWidget
{
    Q_OBJECT
public:
    explicit RemoteOptionsRow(QWidget *parent = nullptr);

    /// "cloud-run" shows all fields, "dispatch" repository and branch; any other kind none.
    void setKind(const QString &kind);
    void setOptions(const QJsonObject &options);
    /// Profile::engineOptions; secrets that are references ("keychain:…", "env:…", "file:…") are in it.
    [[nodiscard]] QJsonObject options() const;
    /// Variable → value, of those that are no references.
    [[nodiscard]] QMap<QString, QString> secrets() const;
    void setSshKey(const QString &reference);
    /// Why the fields cannot be used; empty: they can.
    [[nodiscard]] QString problem() const;

signals:
    void sshKeyFileChosen(const QString &path);

private:
    void addSecret(const QString &name = {}, const QString &value = {});
    void removeSecret();
    void chooseKey();

    QString m_kind;
    QJsonObject m_options; ///< with what has no field here
    QLineEdit *m_repository;
    QLineEdit *m_branch;
    QSpinBox *m_depth;
    QLineEdit *m_key;
    QPushButton *m_chooseKey;
    QTableWidget *m_secrets;
    QPushButton *m_addSecret;
    QPushButton *m_removeSecret;
    QList<QWidget *> m_cloneOnly;
};

} // namespace ui
