#pragma once

#include "rapport/presentation/searchmodel.h"

#include <QLineEdit>

class QListView;

namespace rapport::ui {

/// A field in which a customer is named by typing: the matches appear below on each keystroke, Enter takes the best (or the one
/// chosen with the arrows), also when it is pressed before they are there.
class CustomerPicker final : public QLineEdit {
    Q_OBJECT

public:
    explicit CustomerPicker(QWidget* parent = nullptr);

    /// Has to be called before anybody types.
    void setSearch(presentation::SearchModel::Find find);
    /// These are never offered.
    void setLeftOut(const QList<rapport::CustomerId>& ids) { m_leftOut = ids; }
    /// Empties the field after each choice, for a list of customers beside it.
    void setClearsWhenPicked(bool clears) { m_clears = clears; }

    /// For forms that need a customer: leaving the field takes the best match too, Enter goes on to the next field, and with
    /// somebody chosen it is the form's.
    void setMustChoose(bool must) { m_mustChoose = must; }
    /// Takes the best match of what is typed where nobody was chosen; whether somebody is chosen now.
    bool settle();
    /// The same; whether it is still looked for: looked() follows.
    bool comesLater() { return !settle() && m_takeWhenThere; }

    void setCustomer(CustomerId id, const QString& name);
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    [[nodiscard]] bool isListShown() const;

Q_SIGNALS:
    void picked(rapport::CustomerId id, const QString& name, const QString& organisation);
    void cleared();      ///< what is typed names nobody any more
    void looked();       ///< who fits what is typed is known, and taken where that was asked for
    void enterPressed(); ///< Enter with nothing to choose from
    void failed(const QString& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void typed(const QString& text);
    void showResults();
    void placeList();
    void step(int by);
    void takeRow(int row);
    /// Whether Enter chose somebody, or will once the matches are there.
    bool enter();
    [[nodiscard]] int nextRow(int from, int by) const;

    presentation::SearchModel* m_model = nullptr;
    QListView* m_list = nullptr;
    QList<CustomerId> m_leftOut;
    CustomerId m_customer;
    bool m_clears = false;
    bool m_mustChoose = false;
    bool m_takeWhenThere = false;
};

} // namespace rapport::ui
