// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QToolButton;

namespace ui {

class ActivityItem;

/// The left edge: ☰ on top, one item per page, Settings at the foot. A page tab list for screen readers.
class ActivityBar : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Top, Foot };

    explicit ActivityBar(QWidget *parent = nullptr);

    void addItem(const QString &id, const QString &iconName, const QString &title, Place place);
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &id);
    /// The amber count on an item; 0 takes it away.
    void setCount(const QString &id, int count);
    /// 68 px with words, 44 px without.
    void setWordsVisible(bool visible);
    [[nodiscard]] bool wordsVisible() const { return m_words; }
    [[nodiscard]] QToolButton *menuButton() const { return m_menu; }
    /// Adds "Ctrl+Shift+S" to the tooltip of a page.
    void setShortcut(const QString &id, const QKeySequence &shortcut);

signals:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QToolButton *m_menu;
    QBoxLayout *m_top;
    QBoxLayout *m_foot;
    QList<ActivityItem *> m_items;
    QString m_current;
    bool m_words = true;
};

} // namespace ui
