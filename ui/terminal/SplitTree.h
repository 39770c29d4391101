// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QSplitter;
class QVBoxLayout;

namespace ui {

/// Widgets in nested splitters. Each splitter has at least two children, and none of its own orientation.
class SplitTree : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Left, Right, Above, Below };
    static constexpr int deepest = 8;
    static constexpr int mostLeaves = 32;

    explicit SplitTree(QWidget *parent = nullptr);

    /// In reading order.
    [[nodiscard]] QList<QWidget *> leaves() const;
    void setOnly(QWidget *leaf);
    /// @p leaf shares its space with @p neighbour from now on.
    void insert(QWidget *leaf, QWidget *neighbour, Side side);
    /// Takes @p leaf out; it has no parent then. Its neighbours get the space.
    void take(QWidget *leaf);

    /// The leaf next to @p leaf, the one nearest to its middle; null: none there.
    [[nodiscard]] QWidget *neighbour(const QWidget *leaf, Side side) const;
    /// Moves the border of @p leaf by @p pixels towards @p side.
    void moveBorder(const QWidget *leaf, Side side, int pixels);
    /// Hides all others; null shows all.
    void showOnly(const QWidget *leaf);

    using LeafToJson = std::function<QJsonObject(QWidget *)>;
    /// Null refuses it: the layout goes on without.
    using LeafFromJson = std::function<QWidget *(const QJsonObject &)>;
    [[nodiscard]] QJsonObject toJson(const LeafToJson &leafToJson) const;
    /// Replaces what is there, which must be nothing. False: no leaf came of it.
    bool fromJson(const QJsonObject &json, const LeafFromJson &leafFromJson);

signals:
    /// The user moved a border.
    void sizesChanged();

private:
    [[nodiscard]] QSplitter *makeSplitter(Qt::Orientation orientation);
    [[nodiscard]] QWidget *root() const;
    void setRoot(QWidget *widget);
    void replace(QWidget *old, QWidget *with);
    void collapse(QSplitter *splitter);
    [[nodiscard]] QWidget *nodeFromJson(const QJsonObject &json, const LeafFromJson &leafFromJson, int depth);

    QVBoxLayout *m_layout;
};

} // namespace ui
