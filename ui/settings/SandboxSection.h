// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SandboxTemplatesList.h"
#include "ui/settings/SettingsSection.h"

#include <array>

class QDoubleSpinBox;
class QLineEdit;
class QPushButton;

namespace ui {

/// Sandboxes of E2B: keys, addresses, what new ones are like, and what they cost. Keys are never shown, only whether
/// there is one.
class SandboxSection : public SettingsSection
{
    Q_OBJECT

public:
    enum class Key { Service, Claude, Git };
    enum class KeyState {
        Missing,
        Kept, ///< in the keychain
        Environment, ///< a variable tells it, and the keychain does not count
    };

    explicit SandboxSection(QWidget *parent);

    void setKeyState(Key key, KeyState state);
    /// Without a keychain keys can come from the environment alone.
    void setKeychain(bool isThere);
    void setTemplates(const QList<SandboxTemplateFields> &templates);
    [[nodiscard]] SandboxTemplatesList *templates() const { return m_templates; }
    /// What became of the test; empty: none is under way.
    void setTest(StatusGlyph glyph, const QString &words);

signals:
    /// Empty: the key has to go.
    void keyEntered(ui::SandboxSection::Key key, const QString &value);
    void testRequested();

protected:
    void fill() override;

private:
    struct KeyRow
    {
        KeyState now = KeyState::Missing;
        StatusGlyphLabel *state = nullptr;
        QLineEdit *field = nullptr;
        QPushButton *save = nullptr;
        QPushButton *remove = nullptr;
    };

    void createKeys();
    void createService();
    void createTemplates();
    void createCosts();
    void addKey(Key key, const QString &name, const QString &label, const QString &hint);
    QLineEdit *addLine(const QString &name, const QString &label, const QString &hint, QString SandboxFields::*field);
    QDoubleSpinBox *addDollars(const QString &name, const QString &label, int decimals, const QString &hint,
                               double SandboxFields::*field);
    void enter(Key key);
    [[nodiscard]] KeyRow &row(Key key) { return m_keys[static_cast<std::size_t>(key)]; }

    std::array<KeyRow, 3> m_keys;
    bool m_hasKeychain = true;
    QPushButton *m_test = nullptr;
    StatusGlyphLabel *m_verdict = nullptr;
    QLineEdit *m_domain = nullptr;
    QLineEdit *m_apiUrl = nullptr;
    QLineEdit *m_sandboxUrl = nullptr;
    QComboBox *m_template = nullptr;
    SandboxTemplatesList *m_templates = nullptr;
    QLineEdit *m_folder = nullptr;
    QSpinBox *m_minutes = nullptr;
    QCheckBox *m_update = nullptr;
    QComboBox *m_basis = nullptr;
    QDoubleSpinBox *m_hourly = nullptr;
    QDoubleSpinBox *m_vcpu = nullptr;
    QDoubleSpinBox *m_gib = nullptr;
};

} // namespace ui
