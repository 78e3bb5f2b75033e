package vn.muctieu.organization;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** How many SQL statements the application has prepared. */
@TestConfiguration(proxyBeanMethods = false)
class StatementCount {

    private static final AtomicInteger prepared = new AtomicInteger();

    static int of(Runnable work) {
        int before = prepared.get();
        work.run();
        return prepared.get() - before;
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
            }
        };
    }

    private static <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("prepare")) {
                prepared.incrementAndGet();
            }
            try {
                Object result = method.invoke(target, args);
                return result instanceof Connection connection ? counted(Connection.class, connection) : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }));
    }
}
