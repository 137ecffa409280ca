#include "rapport/core/text.h"
#include "rapport/exchange/pasted.h"
#include "rapport/services/pasting.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/formeruids.h"
#include "services/common/words.h"
#include "services/importing/contactlinker.h"
#include "services/importing/photos.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using domain::Customer;
using storage::CustomerRepository;

class Pasting {
public:
    explicit Pasting(storage::ReadSession& session)
        : m_customers(session)
        , m_session(session)
        , m_linker(session) {
        m_pasted.customFields = m_customers.customFields();
    }

    PastedContact read(exchange::ContactRecord contact) {
        addProblem(takePicture(contact));
        PreparedContact prepared = prepareContact(std::move(contact), true);
        m_linker.prepare(prepared);
        Customer& customer = prepared.customer.customer;
        leaveTakenUid(customer);
        if (prepared.links)
            link(customer, *prepared.links);
        for (const exchange::Problem& problem : m_linker.linkAll())
            addProblem(problem.message);
        addName(customer.organisation);
        addName(customer.referrer);
        m_pasted.record.customer = std::move(customer);
        m_pasted.record.milestones = std::move(prepared.customer.milestones);
        return std::move(m_pasted);
    }

    void addProblem(const QString& problem) {
        if (!problem.isEmpty())
            m_pasted.problems += problem;
    }

private:
    /// Two customers cannot have the same; whoever is typed here is to be another one.
    void leaveTakenUid(Customer& customer) const {
        if (m_customers.findByUid(customer.uid) || storage::customerOfOwnUid(m_session, customer.uid))
            customer.uid.clear();
    }

    void link(Customer& customer, const ContactLinks& links) {
        customer.referrer = m_linker.customerOf(links.referrer);
        for (const exchange::ContactRelation& named : links.relations) {
            if (const auto relation = m_linker.relationOf({}, named)) {
                m_pasted.record.relations.push_back(*relation);
                addName(named.reversed ? relation->from : relation->to);
            } else if (isLostWithout(named)) {
                addProblem(notHere(named));
            }
        }
        for (const exchange::ContactField& field : links.fields)
            noteWithoutField(customer, field);
    }

    /// An import makes the field; somebody who types one customer may not want it.
    void noteWithoutField(Customer& customer, const exchange::ContactField& field) const {
        const auto& known = m_pasted.customFields;
        const bool isKnown = std::any_of(known.begin(), known.end(), [name = text::folded(field.name)](const auto& each) {
            return text::folded(each.name) == name;
        });
        if (!isKnown)
            customer.notes += (customer.notes.isEmpty() ? QString() : u"\n"_s) + u"%1: %2"_s.arg(field.name, field.value);
    }

    void addName(CustomerId id) {
        if (const auto found = id.isValid() ? m_customers.find(id) : std::nullopt)
            m_pasted.names.insert(id.value(), displayNameOf(*found));
    }

    CustomerRepository m_customers;
    storage::ReadSession& m_session;
    ContactLinker m_linker;
    PastedContact m_pasted;
};

} // namespace

QFuture<std::optional<PastedContact>> pastedContact(const Workspace& workspace, const QString& text) {
    return workspace.store.read([text](storage::ReadSession& session) -> std::optional<PastedContact> {
        Pasting pasting(session);
        auto contact = exchange::readPasted(text, [&](const exchange::Problem& problem) { pasting.addProblem(problem.message); });
        return contact ? std::optional(pasting.read(std::move(*contact))) : std::nullopt;
    });
}

} // namespace rapport::services
